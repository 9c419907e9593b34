/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.format.garmin;

import org.jspecify.annotations.NullMarked;
