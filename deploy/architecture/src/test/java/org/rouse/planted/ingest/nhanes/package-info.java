/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.nhanes;

import org.jspecify.annotations.NullMarked;
