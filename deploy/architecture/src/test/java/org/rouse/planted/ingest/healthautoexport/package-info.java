/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.healthautoexport;

import org.jspecify.annotations.NullMarked;
