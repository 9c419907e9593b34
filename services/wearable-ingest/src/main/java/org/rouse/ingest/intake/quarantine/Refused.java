package org.rouse.ingest.intake.quarantine;

import org.rouse.contracts.v1.Quarantined;

/**
 * A refused record as it is found.
 *
 * @param replayedAtMs when it was replayed; 0 when not
 */
record Refused(RecordPosition place, Quarantined record, long replayedAtMs) {}
