package org.rouse.ingest.intake.http;

/** The ways an upload is answered, which answer alike. */
enum Way {
    /** What is usual, before filters and controllers. */
    SHORT,
    /** Everything, by filters and controllers. */
    GENERAL
}
