package org.rouse.ingest.fuzz;

/** A valid upload to start from. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Seed(String name, byte[] bytes) {}
