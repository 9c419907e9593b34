package org.rouse.ingest.format.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;

class MinuteMeansTest {

    private static final Source WATCH = Source.newBuilder().setId("watch").build();
    private static final Source STRAP = Source.newBuilder().setId("strap").build();

    private final RecordingSink sink = new RecordingSink();

    @Property(tries = 200)
    void shouldGiveTheSameMeansInWhateverOrderSamplesCome(@ForAll Random random) {
        List<int[]> samples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            samples.add(new int[] {i, i / 7, 60 + i * 31 % 50});
        }
        Map<Long, Integer> inOrder = means(samples).values(Measure.MEASURE_HEART_RATE_BPM);
        Collections.shuffle(samples, random);
        RecordingSink shuffled = means(samples);
        assertThat(shuffled.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(inOrder);
        assertThat(shuffled.records()).hasSize(300);
    }

    private static RecordingSink means(List<int[]> samples) {
        RecordingSink sink = new RecordingSink();
        MinuteMeans means = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        samples.forEach(sample -> means.add(sample[0], "ann", WATCH, sample[1], sample[2]));
        means.finish();
        return sink;
    }

    @Test
    void shouldRoundHalfUpAndKeepSourcesApart() {
        MinuteMeans means = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        means.add(0, "ann", WATCH, 7, 60);
        means.add(1, "ann", STRAP, 7, 90);
        means.add(2, "ann", WATCH, 7, 61);
        means.finish();
        assertThat(sink.minutes())
                .extracting(minute -> minute.source().getId() + " " + minute.value())
                .containsExactly("watch 61", "strap 90");
    }

    @Test
    void shouldKeepPeopleApartAndGiveTheHighestVersion() {
        MinuteMeans means = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        means.add(MinuteMeans.SETTLED, "ann", WATCH, 6, 60, 1, 5);
        means.add(0, "ann", WATCH, 7, 180, 3, 5);
        means.add(1, "ben", WATCH, 7, 90, 1, 0);
        means.add(2, "ann", WATCH, 7, 100, 1, 4);
        means.finish();
        assertThat(sink.minutes())
                .extracting(minute -> minute.personId() + " " + minute.value() + " " + minute.version())
                .containsExactly("ann 60 5", "ann 70 5", "ben 90 0");
        assertThat(sink.records()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void shouldHoldNoMoreThanSoManyMinutes() {
        MinuteMeans means = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        for (int minute = 0; minute < 2050; minute++) {
            means.add(minute, "ann", WATCH, minute, 60);
        }
        assertThat(sink.minutes()).hasSize(2);
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
    }

    @Test
    void shouldWeighAndLeaveOutMinutesOfWhichTooLittleIsKnown() {
        MinuteMeans means = new MinuteMeans(Measure.MEASURE_MET_THOUSANDTHS, 0.5, sink);
        means.add("ann", WATCH, 1, 1000, 0.25);
        means.add("ann", WATCH, 1, 4000, 0.75);
        means.add("ann", WATCH, 2, 4000, 0.25);
        means.finish();
        assertThat(sink.values(Measure.MEASURE_MET_THOUSANDTHS)).isEqualTo(Map.of(1L, 3250));
    }
}
