package org.rouse.ingest;

import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.actigraph.ActigraphParser;
import org.rouse.ingest.format.actigraph.NhanesParser;
import org.rouse.ingest.format.activpal.ActivpalParser;
import org.rouse.ingest.format.apple.AppleHealthParser;
import org.rouse.ingest.format.csv.CsvParser;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.fit.FitParser;
import org.rouse.ingest.format.fitbit.FitbitParser;
import org.rouse.ingest.format.gadgetbridge.GadgetbridgeParser;
import org.rouse.ingest.format.garmin.GarminSummaries;
import org.rouse.ingest.format.googlehealth.GoogleHealthDocuments;
import org.rouse.ingest.format.healthautoexport.HealthAutoExport;
import org.rouse.ingest.format.healthconnect.HealthConnectEnvelope;
import org.rouse.ingest.format.nativejson.NativeParser;
import org.rouse.ingest.format.openmhealth.OpenMhealthParser;
import org.rouse.ingest.format.oura.OuraDocuments;
import org.rouse.ingest.format.polar.PolarDocuments;
import org.rouse.ingest.format.withings.WithingsParser;

/** Every wire format that Rouse reads. The service and the command line take formats from here, so a new one needs one line. */
public final class Formats {

    private static final List<FormatParser> ALL = List.of(
            new NativeParser(),
            new OpenMhealthParser(),
            GarminSummaries.FORMAT,
            new AppleHealthParser(),
            new FitParser(),
            GoogleHealthDocuments.FORMAT,
            HealthConnectEnvelope.FORMAT,
            HealthAutoExport.FORMAT,
            new WithingsParser(),
            OuraDocuments.FORMAT,
            PolarDocuments.FORMAT,
            new GadgetbridgeParser(),
            new FitbitParser(),
            new ActigraphParser(),
            new NhanesParser(),
            new ActivpalParser(),
            new CsvParser());

    private Formats() {}

    /** All formats, Rouse's own first. */
    public static List<FormatParser> all() {
        return ALL;
    }

    /** The format with this {@link FormatParser#name()}. */
    public static Optional<FormatParser> named(String name) {
        return ALL.stream().filter(parser -> parser.name().equals(name)).findFirst();
    }
}
