package org.rouse.ingest.intake.http;

/** The paths that answer an upload, with equal answers. */
enum Way {
    /** Answers the usual upload before filters and controllers. */
    SHORT,
    /** Answers everything, by filters and controllers. */
    GENERAL
}
