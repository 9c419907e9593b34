package org.rouse.ingest;

import java.util.List;
import java.util.Optional;
import org.rouse.ingest.actigraph.ActigraphParser;
import org.rouse.ingest.actigraph.NhanesParser;
import org.rouse.ingest.activpal.ActivpalParser;
import org.rouse.ingest.apple.AppleHealthParser;
import org.rouse.ingest.csv.CsvParser;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.fit.FitParser;
import org.rouse.ingest.fitbit.FitbitParser;
import org.rouse.ingest.gadgetbridge.GadgetbridgeParser;
import org.rouse.ingest.garmin.GarminParser;
import org.rouse.ingest.googlehealth.GoogleHealthParser;
import org.rouse.ingest.healthautoexport.HealthAutoExportParser;
import org.rouse.ingest.healthconnect.HealthConnectParser;
import org.rouse.ingest.nativejson.NativeParser;
import org.rouse.ingest.openmhealth.OpenMhealthParser;
import org.rouse.ingest.oura.OuraParser;
import org.rouse.ingest.polar.PolarParser;
import org.rouse.ingest.withings.WithingsParser;

/** Every wire format Rouse reads. The service and the command line take them from here, so a new one is one line. */
public final class Formats {

    private static final List<FormatParser> ALL = List.of(
            new NativeParser(),
            new OpenMhealthParser(),
            new GarminParser(),
            new AppleHealthParser(),
            new FitParser(),
            new GoogleHealthParser(),
            new HealthConnectParser(),
            new HealthAutoExportParser(),
            new WithingsParser(),
            new OuraParser(),
            new PolarParser(),
            new GadgetbridgeParser(),
            new FitbitParser(),
            new ActigraphParser(),
            new NhanesParser(),
            new ActivpalParser(),
            new CsvParser());

    private Formats() {}

    /** All of them, Rouse's own first. */
    public static List<FormatParser> all() {
        return ALL;
    }

    /** The one with this {@link FormatParser#name()}. */
    public static Optional<FormatParser> named(String name) {
        return ALL.stream().filter(parser -> parser.name().equals(name)).findFirst();
    }
}
