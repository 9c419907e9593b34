/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.format.fitbit;

import org.jspecify.annotations.NullMarked;
