package org.rouse.ingest.format.apple;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

/** Exports of Apple Health as tests write them, and the facts read from them. */
final class AppleExports {

    static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");
    static final UploadContext CONTEXT =
            new UploadContext(Optional.of("ann"), (provider, id) -> Optional.empty(), RECEIVED, ZoneOffset.UTC);

    private AppleExports() {}

    static String heartRate(String time, String bpm) {
        String at = "2026-01-02 " + time + " +0100";
        return record("HeartRate", "Watch", "", at, at, bpm);
    }

    static void assertAddsUp(RecordingSink sink) {
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, sink.records().size()).boxed().toList());
    }

    static String record(String type, String source, String device, String start, String end, String value) {
        return "<Record type=\"HKQuantityTypeIdentifier" + type + "\" sourceName=\"" + source + "\" device=\"" + device
                + "\" startDate=\"" + start + "\" endDate=\"" + end + "\" value=\"" + value + "\"/>";
    }

    static byte[] export(String... elements) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_GB\">\n <ExportDate value=\"x\"/>\n <Me/>\n"
                        + String.join("\n", elements) + "\n</HealthData>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static RecordingSink parse(byte[] file) throws IOException {
        return parse(file, CONTEXT);
    }

    static RecordingSink parse(byte[] file, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        new AppleHealthParser().parse(new ByteArrayInputStream(file), context, sink);
        return sink;
    }
}
