/** Files of watches and bike computers in Garmin's FIT: the meaning of their messages as evidence. */
@NullMarked
package org.rouse.ingest.format.fit;

import org.jspecify.annotations.NullMarked;
