/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.imports;

import org.jspecify.annotations.NullMarked;
