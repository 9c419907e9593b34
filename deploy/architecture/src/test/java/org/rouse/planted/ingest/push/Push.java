package org.rouse.planted.ingest.push;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Push {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
