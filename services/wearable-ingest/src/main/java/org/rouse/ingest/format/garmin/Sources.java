package org.rouse.ingest.format.garmin;

import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** The sources of Garmin's data. Garmin merges the devices of a user before it pushes, so they are one source. */
final class Sources {

    static final Source DEVICE = Source.newBuilder()
            .setId(GarminSummaries.NAME)
            .setProvider(GarminSummaries.NAME)
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .build();

    /** Data that the user typed into Garmin Connect. */
    static final Source MANUAL = Source.newBuilder()
            .setId(GarminSummaries.NAME + ":manual")
            .setProvider(GarminSummaries.NAME)
            .setKind(SourceKind.SOURCE_KIND_SELF_REPORT)
            .build();

    private Sources() {}
}
