/** One upload from bytes to receipt: facts gathered into evidence, refusals into quarantine, every record counted once. */
@NullMarked
package org.rouse.ingest.intake.upload;

import org.jspecify.annotations.NullMarked;
