/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.withings;

import org.jspecify.annotations.NullMarked;
