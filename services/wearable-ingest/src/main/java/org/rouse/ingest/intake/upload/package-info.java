/** One upload from bytes to receipt: gathers facts into evidence and refusals into quarantine, and counts every record once. */
@NullMarked
package org.rouse.ingest.intake.upload;

import org.jspecify.annotations.NullMarked;
