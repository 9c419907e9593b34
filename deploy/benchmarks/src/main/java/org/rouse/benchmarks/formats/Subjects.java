package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rouse.benchmarks.samples.NativeBodies;
import org.rouse.benchmarks.samples.PersonMinutes;

/** A body of every format: pushes of the size that devices and providers send, files of tens of megabytes. */
final class Subjects {

    /** 2025-01-01T00:00Z. */
    private static final long FIRST_MINUTE = 28_928_160;

    private static final int DAY = 1440;
    private static final int YEAR = 365 * DAY;

    private Subjects() {}

    /** Each is made on demand, since they are large. */
    static List<Supplier<Subject>> all() {
        return List.of(
                () -> Subject.live("native", new String(NativeBodies.of(days(10)), UTF_8)),
                () -> Subject.live("open-mhealth", OpenBodies.openMhealth(days(1))),
                () -> Subject.live("garmin-health", ProviderBodies.garmin(days(2))),
                () -> Subject.live("google-health", OpenBodies.googleHealth(days(1))),
                () -> Subject.live("health-connect", OpenBodies.healthConnect(days(1))),
                () -> Subject.live("health-auto-export", OpenBodies.healthAutoExport(days(1))),
                () -> Subject.live("withings", ProviderBodies.withings(days(2))),
                () -> Subject.live("oura", ProviderBodies.oura(days(2))),
                () -> Subject.live("polar", ProviderBodies.polar(days(2))),
                () -> Subject.file("apple-health", "export.xml", AppleFile.xml(days(30)), BareReader::xml),
                () -> zippedApple(),
                () -> Subject.file("fit", "activity.fit", FitBytes.activity(days(60)), BareReader::fit),
                () -> Subject.file("gadgetbridge", "Gadgetbridge.db", BandDatabase.of(days(365)), BareReader::sqlite),
                () -> Subject.file("fitbit", "minuteSteps.csv", TableFiles.fitbit(year()), BareReader::csv),
                () -> Subject.file("actigraph", "p1.csv", TableFiles.actigraph(year()), BareReader::csv),
                () -> new Subject(
                        "nhanes", "nhanes", Optional.empty(), "paxraw.csv", TableFiles.nhanes(year()), BareReader::csv),
                () -> Subject.file("activpal", "EventsEx.csv", TableFiles.activpal(year()), BareReader::csv),
                () -> Subject.file("csv", "minutes.csv", TableFiles.csv(year()), BareReader::csv));
    }

    private static Subject zippedApple() {
        byte[] zip = AppleFile.zipped(AppleFile.xml(days(30)));
        return new Subject(
                "apple-health, zipped", "apple-health", Optional.of("p1"), "export.zip", zip, BareReader::zippedXml);
    }

    private static PersonMinutes days(int days) {
        return PersonMinutes.of(42, FIRST_MINUTE, days * DAY);
    }

    private static PersonMinutes year() {
        return PersonMinutes.of(43, FIRST_MINUTE, YEAR);
    }
}
