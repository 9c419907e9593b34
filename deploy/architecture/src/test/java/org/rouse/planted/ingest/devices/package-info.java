/** Planted violations. */
@NullMarked
package org.rouse.planted.ingest.devices;

import org.jspecify.annotations.NullMarked;
