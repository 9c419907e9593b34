package org.rouse.ingest.format.openmhealth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** A body of the publisher's own test data: namespace/schema/version/shouldPass|shouldFail/file. */
record PublishedBody(String namespace, String schema, String version, boolean sound, Path file) {

    private static final Path ROOT = Path.of("src/test/resources/openmhealth/test-data");

    static final Set<String> USED = Set.of(
            "physical-activity",
            "step-count",
            "heart-rate",
            "body-posture",
            "sleep-duration",
            "sleep-episode",
            "total-sleep-time",
            "calories-burned",
            "minutes-moderate-activity",
            "header",
            "data-point",
            "time-interval",
            "time-frame");

    static Stream<PublishedBody> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(PublishedBody::of)
                    .toList()
                    .stream();
        }
    }

    boolean used() {
        return !namespace.equals("granola") && USED.contains(schema);
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body in a data point whose header names its schema. */
    String dataPoint() {
        return DataPointText.of(namespace, schema, version, text());
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }

    private static PublishedBody of(Path file) {
        Path path = ROOT.relativize(file);
        boolean sound = path.getName(3).toString().equals("shouldPass");
        return new PublishedBody(
                path.getName(0).toString(),
                path.getName(1).toString(),
                path.getName(2).toString(),
                sound,
                file);
    }
}
