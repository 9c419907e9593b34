package org.rouse.planted.ingest.provider.pull;

import org.rouse.planted.ingest.format.garmin.Garmin;

/** A part that knows a format. */
public final class Pull {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
