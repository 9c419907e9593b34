/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.polar;

import org.jspecify.annotations.NullMarked;
