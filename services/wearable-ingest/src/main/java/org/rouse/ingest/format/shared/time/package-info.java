/** Reads times in the dialects of formats, and finds the instant of a wall time. */
@NullMarked
package org.rouse.ingest.format.shared.time;

import org.jspecify.annotations.NullMarked;
