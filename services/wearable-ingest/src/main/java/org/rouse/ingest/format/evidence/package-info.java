/**
 * The interface of every format parser: bytes and context in, normalised evidence and rejects out. Pure: no clock, no I/O beyond the given
 * stream.
 */
@NullMarked
package org.rouse.ingest.format.evidence;

import org.jspecify.annotations.NullMarked;
