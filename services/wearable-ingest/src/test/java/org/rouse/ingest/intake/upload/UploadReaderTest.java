package org.rouse.ingest.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;

class UploadReaderTest {

    private static final Source WATCH = Source.newBuilder().setId("watch").build();
    private static final Source PHONE = Source.newBuilder().setId("phone").build();

    private final Kept kept = new Kept();

    @Test
    void shouldPartEvidenceWhenSourcesAndTopicsDiffer() throws IOException {
        read(100, sink -> {
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, 10, 1, 0);
            sink.minute("ada", WATCH, Measure.MEASURE_WORN, 10, 1, 0);
            sink.minute("ada", PHONE, Measure.MEASURE_STEPS, 10, 2, 0);
            sink.interval(
                    "ada",
                    WATCH,
                    interval().setSleep(Sleep.getDefaultInstance()).build());
            sink.interval(
                    "ada",
                    WATCH,
                    interval().setWorkout(Workout.getDefaultInstance()).build());
            sink.accepted(0);
        });
        assertThat(kept.topics)
                .containsExactly(Topics.ACTIVITY.name(), Topics.SITTING_TIME.name(), Topics.ACTIVITY.name());
        assertThat(kept.evidence).extracting(e -> e.getSource().getId()).containsExactly("watch", "watch", "phone");
        assertThat(kept.evidence).extracting(Evidence::getIntervalsCount).containsExactly(1, 1, 0);
    }

    @Test
    void shouldTellTheTopicOfAFactThatAllOfItInATimeAreTakenBack() throws IOException {
        Retraction.Builder hour = Retraction.newBuilder().setStartMs(600_000).setEndMs(4_200_000);
        Retraction workouts = hour.setFact(Interval.WORKOUT_FIELD_NUMBER).build();
        Retraction sleeps = hour.setFact(Interval.SLEEP_FIELD_NUMBER).build();
        read(100, sink -> {
            sink.retraction("ada", WATCH, workouts);
            sink.retraction("ada", WATCH, sleeps);
            sink.accepted(0);
        });
        assertThat(kept.topics).containsExactly(Topics.ACTIVITY.name(), Topics.SITTING_TIME.name());
        assertThat(kept.evidence)
                .extracting(Evidence::getRetractionsList)
                .containsExactly(List.of(workouts), List.of(sleeps));
    }

    @Test
    void shouldBeginNewRunWhenVersionOrOrderBreaks() throws IOException {
        read(100, sink -> {
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, 10, 1, 0);
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, 12, 2, 0);
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, 13, 3, 5);
            sink.minute("ada", WATCH, Measure.MEASURE_STEPS, 9, 4, 5);
        });
        assertThat(kept.evidence.getFirst().getSeriesList())
                .extracting(MinuteSeries::getValuesList)
                .containsExactly(List.of(1, -1, 2), List.of(3), List.of(4));
    }

    @Property(tries = 200)
    void shouldKeepEveryMinuteWithinTheLimitWhateverTheCut(
            @ForAll @IntRange(min = 1, max = 40) int limit,
            @ForAll @Size(max = 200) List<@IntRange(min = -1, max = 5) Integer> column)
            throws IOException {
        int[] values = column.stream().mapToInt(Integer::intValue).toArray();
        Kept all = new Kept();
        Receipt receipt = read(
                limit, all, sink -> sink.minutes("ada", WATCH, Measure.MEASURE_STEPS, 1_000, values, values.length, 0));
        int[] seen = new int[values.length];
        Arrays.fill(seen, -1);
        for (Evidence evidence : all.evidence) {
            int size = 0;
            for (MinuteSeries series : evidence.getSeriesList()) {
                size += series.getValuesCount();
                for (int i = 0; i < series.getValuesCount(); i++) {
                    if (series.getValues(i) >= 0) {
                        seen[(int) (series.getFirstMinute() - 1_000) + i] = series.getValues(i);
                    }
                }
            }
            assertThat(size).isLessThanOrEqualTo(limit + 16);
        }
        assertThat(seen).isEqualTo(values);
        assertThat(receipt.minutes())
                .isEqualTo(Arrays.stream(values).filter(v -> v >= 0).count());
    }

    private static Interval.Builder interval() {
        return Interval.newBuilder().setId("i").setStartMs(0).setEndMs(60_000);
    }

    private void read(int minutes, Consumer<EvidenceSink> says) throws IOException {
        read(minutes, kept, says);
    }

    private static Receipt read(int minutes, Kept kept, Consumer<EvidenceSink> says) throws IOException {
        return read(new UploadLimits(minutes, 10, 10, 100, 3_653), Instant.EPOCH.plus(Duration.ofDays(1)), kept, says);
    }

    static Receipt read(UploadLimits limits, Instant receivedAt, Publication kept, Consumer<EvidenceSink> says)
            throws IOException {
        UploadContext context =
                new UploadContext(Optional.of("ada"), (p, u) -> Optional.empty(), receivedAt, ZoneOffset.UTC);
        return new UploadReader(limits)
                .read(new Told(says), InputStream.nullInputStream(), new Upload("u", context, Optional.empty()), kept)
                .receipt();
    }

    private record Told(Consumer<EvidenceSink> says) implements FormatParser {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public void parse(InputStream upload, UploadContext context, EvidenceSink sink) {
            says.accept(sink);
        }
    }

    private static final class Kept implements Publication {
        private final List<String> topics = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();

        @Override
        public void evidence(Topic topic, Evidence record) {
            topics.add(topic.name());
            evidence.add(record);
        }

        @Override
        public void quarantined(Quarantined record) {
            throw new AssertionError("nothing is refused here");
        }
    }
}
