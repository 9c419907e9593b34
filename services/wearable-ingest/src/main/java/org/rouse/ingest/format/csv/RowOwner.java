package org.rouse.ingest.format.csv;

import org.rouse.contracts.v1.Source;

/** Whom a row is about, and what measured it. */
record RowOwner(String personId, Source source) {}
