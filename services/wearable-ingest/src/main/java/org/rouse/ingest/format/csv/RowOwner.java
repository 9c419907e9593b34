package org.rouse.ingest.format.csv;

import org.rouse.contracts.v1.Source;

/** The person a row is about, and the source that measured it. */
record RowOwner(String personId, Source source) {}
