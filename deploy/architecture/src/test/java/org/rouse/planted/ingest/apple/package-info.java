/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.apple;

import org.jspecify.annotations.NullMarked;
