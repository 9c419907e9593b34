/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.gadgetbridge;

import org.jspecify.annotations.NullMarked;
