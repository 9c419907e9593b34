/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.upload;

import org.jspecify.annotations.NullMarked;
