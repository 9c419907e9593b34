package org.rouse.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Valid uploads of each format: its fixtures, small ones of shapes that no fixture has, and combinations of these. */
final class Seeds {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int LARGEST = 256 * 1024;

    private static final String DATA_POINT = """
            {"header":{"id":"1","creation_date_time":"2016-07-01T00:00:00Z","schema_id":{"namespace":"omh","name":"%s","version":"%s"},
            "acquisition_provenance":{"source_name":"Band","modality":"sensed"}},"body":%s}
            """;

    private Seeds() {}

    /** The seeds of a format, in the same order on every machine; at least one. */
    static List<Seed> of(String format) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("seeds").resolve(format))) {
            seeds.add(seed(file));
        }
        for (Path file : files(RESOURCES.resolve(folder(format)))) {
            boolean looksAsUploaded = !file.toString().matches(".*(\\.md|\\.golden\\.gz|LICENSE)");
            if (looksAsUploaded && Files.size(file) <= LARGEST) {
                seeds.add(format.equals("open-mhealth") ? dataPoint(file) : seed(file));
            }
        }
        if (format.equals("gadgetbridge")) {
            seeds.add(new Seed("Gadgetbridge.db", SeedDatabase.gadgetbridge()));
        }
        if (format.equals("actigraph")) {
            seeds.add(new Seed("ActiLife.agd", SeedDatabase.actilife()));
        }
        if (List.of("apple-health", "fitbit", "fit", "gadgetbridge").contains(format)) {
            seeds.add(zipped(seeds.getFirst()));
        }
        return seeds;
    }

    private static Seed seed(Path file) throws IOException {
        return new Seed(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** The published examples are bodies, which need a header. */
    private static Seed dataPoint(Path file) throws IOException {
        Path version = file.getParent().getParent();
        Path schema = version.getParent();
        String text = DATA_POINT.formatted(schema.getFileName(), version.getFileName(), Files.readString(file));
        return new Seed(file.getFileName().toString(), text.getBytes(UTF_8));
    }

    private static Seed zipped(Seed seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("export/" + seed.name()));
            zip.write(seed.bytes());
            zip.closeEntry();
        }
        return new Seed("export.zip", bytes.toByteArray());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The folder of a format's fixtures. */
    private static String folder(String format) {
        return switch (format) {
            case "open-mhealth" -> "openmhealth/test-data";
            case "garmin-health" -> "garmin";
            case "health-connect" -> "healthconnect";
            case "apple-health" -> "apple";
            default -> format;
        };
    }
}
