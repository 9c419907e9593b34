/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.provider.pull;

import org.jspecify.annotations.NullMarked;
