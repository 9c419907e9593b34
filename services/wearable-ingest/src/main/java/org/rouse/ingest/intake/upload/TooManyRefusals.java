package org.rouse.ingest.intake.upload;

/** An upload breaks more rules than may be stored. Unchecked, since it has to pass through the parser that reports the next one. */
final class TooManyRefusals extends RuntimeException {

    static final String RULE = "upload.too-many-rejects";

    private static final long serialVersionUID = 1L;

    private final int limit;

    TooManyRefusals(int limit) {
        super(RULE, null, false, false);
        this.limit = limit;
    }

    String says() {
        return "more than " + limit + " records break a rule; the rest was not read";
    }
}
