/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.activpal;

import org.jspecify.annotations.NullMarked;
