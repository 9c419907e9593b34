/** The database that Gadgetbridge exports: samples of bands and watches by minute, nights and workouts. */
@NullMarked
package org.rouse.ingest.gadgetbridge;

import org.jspecify.annotations.NullMarked;
