/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.csv;

import org.jspecify.annotations.NullMarked;
