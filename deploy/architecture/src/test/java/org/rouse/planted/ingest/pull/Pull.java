package org.rouse.planted.ingest.pull;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Pull {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
