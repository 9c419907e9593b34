package org.rouse.coaching.calendars;

/** The result of fetching a calendar from an address. */
sealed interface Fetched {

    /**
     * A body.
     *
     * @param etag         the server's tag of this version; empty where it gives none
     * @param lastModified the server's date of this version; empty where it gives none
     */
    record Text(String text, String etag, String lastModified) implements Fetched {}

    /** The calendar is unchanged. */
    record Unchanged() implements Fetched {}

    /** @param cause in a few stable words, such as {@code status-404}; never from the address */
    record Failed(String cause) implements Fetched {}
}
