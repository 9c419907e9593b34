package org.rouse.planted.ingest.quarantine;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Quarantine {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
