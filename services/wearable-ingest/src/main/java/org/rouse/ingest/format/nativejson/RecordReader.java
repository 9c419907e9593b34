package org.rouse.ingest.format.nativejson;

import org.rouse.ingest.format.evidence.BrokenRuleException;

/** Reads one kind of record: validates all of it, then gives its facts. */
@FunctionalInterface
interface RecordReader {

    void read(Fields fields, Records records) throws BrokenRuleException;

    /** Whether a record that was read without error is thereby accepted; otherwise the reader decides its outcome later. */
    default boolean settles() {
        return true;
    }
}
