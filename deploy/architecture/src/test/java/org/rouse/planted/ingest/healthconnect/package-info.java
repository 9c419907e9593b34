/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.healthconnect;

import org.jspecify.annotations.NullMarked;
