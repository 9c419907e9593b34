package org.rouse.planted.ingest.devices;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Devices {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
