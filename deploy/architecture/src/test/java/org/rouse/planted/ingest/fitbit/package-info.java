/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.fitbit;

import org.jspecify.annotations.NullMarked;
