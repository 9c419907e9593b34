package org.rouse.ingest.fuzz;

/** A sound upload to begin with. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Seed(String name, byte[] bytes) {}
