/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.newcomer;

import org.jspecify.annotations.NullMarked;
