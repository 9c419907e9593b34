/** Files of watches and bike computers in Garmin's FIT: what their messages mean as evidence. */
@NullMarked
package org.rouse.ingest.format.fit;

import org.jspecify.annotations.NullMarked;
