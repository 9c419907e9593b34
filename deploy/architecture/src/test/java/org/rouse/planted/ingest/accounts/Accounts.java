package org.rouse.planted.ingest.accounts;

import org.rouse.planted.ingest.garmin.Garmin;

/** A part that knows a format. */
public final class Accounts {

    String describe(Garmin garmin) {
        return garmin.toString();
    }
}
