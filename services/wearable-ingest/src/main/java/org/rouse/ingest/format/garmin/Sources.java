package org.rouse.ingest.format.garmin;

import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** Who measured. Garmin merges the devices of a user before it pushes, so they are one source. */
final class Sources {

    static final Source DEVICE = Source.newBuilder()
            .setId(GarminParser.NAME)
            .setProvider(GarminParser.NAME)
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .build();

    /** What the user typed into Garmin Connect. */
    static final Source MANUAL = Source.newBuilder()
            .setId(GarminParser.NAME + ":manual")
            .setProvider(GarminParser.NAME)
            .setKind(SourceKind.SOURCE_KIND_SELF_REPORT)
            .build();

    private Sources() {}
}
