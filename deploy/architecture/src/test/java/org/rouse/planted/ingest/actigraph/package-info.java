/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.actigraph;

import org.jspecify.annotations.NullMarked;
