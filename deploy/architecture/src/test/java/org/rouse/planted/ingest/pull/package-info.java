/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.pull;

import org.jspecify.annotations.NullMarked;
