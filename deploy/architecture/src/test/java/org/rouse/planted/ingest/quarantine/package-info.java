/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
