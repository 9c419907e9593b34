package org.rouse.ingest.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;

/** Reads inputs like the service, and describes the result in lines of text. */
record FieldUpload(String format, String zone, Instant receivedAt, String name, Map<String, String> columns) {

    static FieldUpload of(String format) {
        return new FieldUpload(format, "UTC", Instant.parse("2026-11-28T12:00:00Z"), "", Map.of());
    }

    FieldUpload in(String otherZone) {
        return new FieldUpload(format, otherZone, receivedAt, name, columns);
    }

    FieldUpload at(String time) {
        return new FieldUpload(format, zone, Instant.parse(time), name, columns);
    }

    FieldUpload named(String fileName) {
        return new FieldUpload(format, zone, receivedAt, fileName, columns);
    }

    FieldUpload mapped(Map<String, String> mapping) {
        return new FieldUpload(format, zone, receivedAt, name, mapping);
    }

    Read file(String resource) throws IOException {
        return bytes(Files.readAllBytes(Path.of("src/test/resources/field", resource)));
    }

    /** Quotes may be written as apostrophes. */
    Read json(String text) throws IOException {
        return text(text.replace('\'', '"'));
    }

    Read text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Read bytes(byte[] body) throws IOException {
        Kept kept = new Kept();
        UploadContext context = new UploadContext(
                Optional.of("ada"),
                (_, _) -> Optional.of("ada"),
                receivedAt,
                ZoneId.of(zone),
                new FileHints(name, Optional.of("ada"), columns));
        UploadOutcome outcome = new UploadReader(UploadLimits.DEFAULT)
                .read(
                        Formats.named(format).orElseThrow(),
                        new ByteArrayInputStream(body),
                        new Upload("u", context, Optional.empty()),
                        kept);
        String malformed = outcome instanceof UploadOutcome.Malformed(var _, String rule, String message)
                ? rule + ": " + message
                : "";
        return new Read(outcome.receipt(), kept, malformed);
    }

    /** The result of an upload. */
    record Read(Receipt receipt, Kept kept, String malformed) {

        /** "steps 2026-05-09T10:00Z 5" for each minute value, in the order given. */
        List<String> minutes() {
            List<String> lines = new ArrayList<>();
            for (Evidence evidence : kept.evidence) {
                for (MinuteSeries series : evidence.getSeriesList()) {
                    for (int i = 0; i < series.getValuesCount(); i++) {
                        if (series.getValues(i) >= 0) {
                            String measure = series.getMeasure().name().toLowerCase(Locale.ROOT);
                            lines.add(measure.substring("measure_".length()) + " " + minute(series.getFirstMinute() + i)
                                    + " " + series.getValues(i));
                        }
                    }
                }
            }
            return lines;
        }

        /** "STEPS 2026-05-09T10:00Z 2026-05-09T10:05Z" for each span, with a number or a word where it has one. */
        List<String> spans() {
            return intervals().stream().map(Read::line).toList();
        }

        List<Interval> intervals() {
            return kept.evidence.stream()
                    .flatMap(evidence -> evidence.getIntervalsList().stream())
                    .toList();
        }

        /** "id kind" of each source. */
        List<String> sources() {
            return kept.evidence.stream()
                    .map(evidence -> evidence.getSource().getId() + " "
                            + evidence.getSource().getKind().name().substring("SOURCE_KIND_".length()))
                    .distinct()
                    .toList();
        }

        /** "rule field" of each refused record. */
        List<String> refused() {
            return kept.quarantined.stream()
                    .map(record -> record.getRule() + " " + record.getField())
                    .toList();
        }

        private static String line(Interval interval) {
            String line = interval.getFactCase() + " " + Instant.ofEpochMilli(interval.getStartMs()) + " "
                    + Instant.ofEpochMilli(interval.getEndMs());
            return switch (interval.getFactCase()) {
                case STEPS -> line + " " + interval.getSteps().getStepsThousandths() / 1000.0;
                case WORKOUT -> line + " " + interval.getWorkout().getActivity();
                case SLEEP -> line + " " + interval.getSleep().getStage().name().substring("SLEEP_STAGE_".length());
                case SLOT, INTENSITY, POSTURE, WEAR, STILL, TRANSPORT, FACT_NOT_SET -> line;
            };
        }

        private static String minute(long epochMinute) {
            return Instant.ofEpochSecond(epochMinute * 60).toString();
        }
    }

    /** The evidence that was handed on. */
    static final class Kept implements Publication {
        final List<Evidence> evidence = new ArrayList<>();
        final List<Quarantined> quarantined = new ArrayList<>();

        @Override
        public void evidence(Topic topic, Evidence record) {
            evidence.add(record);
        }

        @Override
        public void quarantined(Quarantined record) {
            quarantined.add(record);
        }
    }
}
