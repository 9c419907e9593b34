/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.push;

import org.jspecify.annotations.NullMarked;
