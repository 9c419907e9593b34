package org.rouse.ingest.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.UploadContext;

/** Facts that began before the horizon of kept evidence are refused and counted, in every format; the rest of the upload is used. */
class HorizonTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant OLDEST = RECEIVED.minus(Duration.ofDays(3_653));
    private static final Source WATCH = Source.newBuilder().setId("watch").build();

    private final Kept kept = new Kept();

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "0, 1, 0", "1, 1, 0"})
    void shouldRefuseTheMinuteBeforeTheOldestAlone(int minutes, long accepted, long refused) throws IOException {
        Receipt receipt = read(sink -> {
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, minute(OLDEST) + minutes, 10, 0);
            sink.accepted(0);
        });

        assertThat(receipt.accepted()).isEqualTo(accepted);
        assertThat(receipt.rules()).isEqualTo(refused == 0 ? Map.of() : Map.of("time.too-old", refused));
        assertThat(receipt.minutes()).isEqualTo(accepted);
        assertThat(kept.evidence).hasSize((int) accepted);
        assertThat(kept.quarantined).hasSize((int) refused);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 1"})
    void shouldRefuseASpanThatBeginsBefore(int ms, int spans) throws IOException {
        Receipt receipt = read(sink -> {
            sink.interval(
                    "ada",
                    WATCH,
                    Interval.newBuilder()
                            .setId("i")
                            .setStartMs(OLDEST.toEpochMilli() + ms)
                            .setEndMs(OLDEST.toEpochMilli() + 60_000)
                            .setSleep(Sleep.getDefaultInstance())
                            .build());
            sink.accepted(0);
        });

        assertThat(receipt.spans()).isEqualTo(spans);
        assertThat(receipt.quarantined()).isEqualTo(1 - spans);
    }

    @Test
    void shouldRefuseEachValueOfASeriesThatIsTooOldAndKeepTheOthers() throws IOException {
        Receipt receipt = readNative(OLDEST.minusSeconds(120), "1,null,3,4");

        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.rules()).isEqualTo(Map.of("time.too-old", 1L));
        assertThat(receipt.firstMinute()).isEqualTo(OLDEST);
        Quarantined refused = kept.quarantined.getFirst();
        assertThat(refused.getPersonId()).isEqualTo("ada");
        assertThat(refused.getMessage()).contains("3653 days");
        assertThat(kept.evidence.getFirst().getSeries(0).getValuesList()).containsExactly(3, 4);
    }

    @Test
    void shouldReadOnWhenMoreIsTooOldThanMayBreakARule() throws IOException {
        Receipt receipt = read(sink -> {
            for (int i = 0; i < 30; i++) {
                sink.minute("ada", WATCH, Measure.MEASURE_STEPS, minute(OLDEST) - 100 + i, 10, 0);
                sink.accepted(i);
            }
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, minute(RECEIVED) - 1, 10, 0);
            sink.accepted(30);
        });

        assertThat(receipt.records()).isEqualTo(31);
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rules()).isEqualTo(Map.of("time.too-old", 30L));
        assertThat(kept.quarantined).hasSize(10);
    }

    @Test
    void shouldRefuseARecordOfPartsWhole() throws IOException {
        Receipt receipt = read(sink -> {
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, minute(OLDEST) - 1, 10, 0);
            sink.accepted(0, 4); // four rows that make one minute
        });

        assertThat(receipt.rules()).isEqualTo(Map.of("time.too-old", 4L));
    }

    @Test
    void shouldRefuseRecordsThatAreUsedTogetherTogether() throws IOException {
        Receipt receipt = read(sink -> {
            sink.minute("ada", WATCH, Measure.MEASURE_HEART_RATE_BPM, minute(OLDEST) - 1, 60, 0);
            sink.joined(0, 3, 4);
            sink.minute("ada", WATCH, Measure.MEASURE_HEART_RATE_BPM, minute(OLDEST), 60, 0);
            sink.joined(1, 2);
        });

        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.rules()).isEqualTo(Map.of("time.too-old", 3L));
        assertThat(kept.quarantined).extracting(Quarantined::getRecordIndex).containsExactly(0L, 3L, 4L);
    }

    @Test
    void shouldCountWhatIsToldAfterTheLastOutcome() throws IOException {
        Receipt receipt = read(sink -> {
            sink.accepted(0);
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, minute(OLDEST) - 1, 10, 0);
        });

        assertThat(receipt.records()).isEqualTo(2);
        assertThat(receipt.rules()).isEqualTo(Map.of("time.too-old", 1L));
    }

    private static long minute(Instant instant) {
        return instant.getEpochSecond() / 60;
    }

    private Receipt read(Consumer<EvidenceSink> says) throws IOException {
        return UploadReaderTest.read(new UploadLimits(1_000, 10, 10, 100, 3_653), RECEIVED, kept, says);
    }

    private Receipt readNative(Instant start, String values) throws IOException {
        String body = """
                {"source": {"id": "w", "kind": "wearable"},
                 "series": [{"measure": "steps", "start": "%s", "values": [%s]}]}""".formatted(start, values);
        UploadContext context =
                new UploadContext(Optional.of("ada"), (p, u) -> Optional.empty(), RECEIVED, ZoneOffset.UTC);
        return new UploadReader(UploadLimits.DEFAULT)
                .read(
                        Formats.named("native").orElseThrow(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        new Upload("u", context, Optional.empty()),
                        kept)
                .receipt();
    }

    private static final class Kept implements Publication {
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Quarantined> quarantined = new ArrayList<>();

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
