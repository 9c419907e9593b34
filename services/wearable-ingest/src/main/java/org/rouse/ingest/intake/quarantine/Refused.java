package org.rouse.ingest.intake.quarantine;

import org.rouse.contracts.v1.Quarantined;

/**
 * A refused record found on the topic.
 *
 * @param replayedAtMs time of its replay; 0 where there was none
 */
record Refused(RecordPosition place, Quarantined record, long replayedAtMs) {}
