package org.rouse.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

/** Reads inputs of any kind, and insists that each is refused or gives each of its records one outcome. */
final class Inputs {

    private Inputs() {}

    /** Reads one input; how it comes and for whom is as the random numbers have it. */
    static void read(FormatParser parser, byte[] input, String name, Random random) throws IOException {
        boolean own = random.nextInt(4) > 0;
        Map<String, String> columns =
                random.nextInt(4) > 0 ? Map.of() : Map.of("steps", "hr", "zone", "Asia/Kathmandu");
        UploadContext context = new UploadContext(
                own ? Optional.of("ann") : Optional.empty(),
                (provider, id) -> id.length() % 2 == 0 ? Optional.of(id) : Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of(random.nextBoolean() ? "America/New_York" : "UTC"),
                new FileHints(name, Optional.empty(), columns));
        RecordingSink sink = new RecordingSink();
        try (InputStream upload = random.nextBoolean() ? new CompleteUpload(input) : new ByteArrayInputStream(input)) {
            parser.parse(upload, context, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
            assertThat(e.getMessage()).isNotEmpty();
        }
        long records = sink.records().size();
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, records).boxed().toList());
    }
}
