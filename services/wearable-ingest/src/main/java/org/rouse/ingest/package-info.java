/** Takes uploads of wearables in, and writes normalised evidence to the log. */
@NullMarked
package org.rouse.ingest;

import org.jspecify.annotations.NullMarked;
