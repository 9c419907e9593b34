package org.rouse.planted.ingest.imports;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Imports {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
