/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.intake.upload;

import org.jspecify.annotations.NullMarked;
