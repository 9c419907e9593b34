/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.garmin;

import org.jspecify.annotations.NullMarked;
