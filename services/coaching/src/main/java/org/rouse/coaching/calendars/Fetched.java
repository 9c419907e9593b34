package org.rouse.coaching.calendars;

/** What came of asking an address for a calendar. */
sealed interface Fetched {

    /**
     * A body.
     *
     * @param etag         and
     * @param lastModified as the server names this version of it; empty where it does not
     */
    record Text(String text, String etag, String lastModified) implements Fetched {}

    /** It is as it was. */
    record Unchanged() implements Fetched {}

    /** @param cause in a few stable words, such as {@code status-404}; never of the address */
    record Failed(String cause) implements Fetched {}
}
