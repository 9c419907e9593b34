package org.rouse.ingest.format.fit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

/** Reads FIT files as a person's upload of 2030, and describes the result in few words. */
final class FitReader {

    private static final Path MADE = Path.of("src/test/resources/fit/made");
    private static final UploadContext CONTEXT = new UploadContext(
            Optional.of("ann"),
            (provider, id) -> Optional.empty(),
            Instant.parse("2030-01-01T00:00:00Z"),
            ZoneOffset.UTC);

    private FitReader() {}

    static RecordingSink made(String name) throws IOException {
        return read(Files.readAllBytes(MADE.resolve(name)));
    }

    static RecordingSink read(byte[] file) throws IOException {
        RecordingSink sink = new RecordingSink();
        new FitParser().parse(new ByteArrayInputStream(file), CONTEXT, sink);
        return sink;
    }

    /** Workouts as "activity start/end", times of one day without their date. */
    static List<String> workouts(RecordingSink sink) {
        return facts(sink, Interval::hasWorkout).stream()
                .map(each -> each.getWorkout().getActivity() + " " + span(each))
                .toList();
    }

    static List<String> intensities(RecordingSink sink) {
        return facts(sink, Interval::hasIntensity).stream()
                .map(each -> each.getIntensity().getIntensity() + " " + span(each))
                .toList();
    }

    static List<String> steps(RecordingSink sink) {
        return facts(sink, Interval::hasSteps).stream()
                .map(each -> each.getSteps().getStepsThousandths() / 1000 + " " + span(each))
                .toList();
    }

    private static List<Interval> facts(RecordingSink sink, Predicate<Interval> wanted) {
        return sink.facts().stream()
                .map(RecordingSink.Fact::interval)
                .filter(wanted)
                .toList();
    }

    private static String span(Interval interval) {
        String start = Instant.ofEpochMilli(interval.getStartMs()).toString();
        String end = Instant.ofEpochMilli(interval.getEndMs()).toString();
        return start + "/" + (end.startsWith(start.substring(0, 11)) ? end.substring(11) : end);
    }
}
