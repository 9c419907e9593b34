/** The database that Gadgetbridge exports: samples of bands and watches by minute, nights and workouts. */
@NullMarked
package org.rouse.ingest.format.gadgetbridge;

import org.jspecify.annotations.NullMarked;
