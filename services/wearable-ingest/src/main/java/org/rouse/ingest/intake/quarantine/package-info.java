/** Refused records: found again on the log, counted by rule, replayed after a fix. */
@NullMarked
package org.rouse.ingest.intake.quarantine;

import org.jspecify.annotations.NullMarked;
