/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.fit;

import org.jspecify.annotations.NullMarked;
