package org.rouse.ingest.pull;

/** A task is not to be carried out, now or ever. */
final class PullRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason stable name for counting, such as "host" */
    PullRefusedException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
