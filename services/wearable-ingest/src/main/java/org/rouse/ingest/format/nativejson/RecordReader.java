package org.rouse.ingest.format.nativejson;

import org.rouse.ingest.format.evidence.BrokenRuleException;

/** Reads one kind of record: checks all of it, then gives its facts. */
@FunctionalInterface
interface RecordReader {

    void read(Fields fields, Records records) throws BrokenRuleException;

    /** Whether a record that was read without complaint is thereby accepted; otherwise the reader settles it later. */
    default boolean settles() {
        return true;
    }
}
