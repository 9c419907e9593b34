package org.rouse.benchmarks.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;

class PayloadsTest {

    private static final long MIDNIGHT = 20_000L * 1440;

    @Test
    void shouldMakeTheSameMinutesWhenTheSeedIsTheSame() {
        assertThat(PersonMinutes.of(7, MIDNIGHT, 1440))
                .usingRecursiveComparison()
                .isEqualTo(PersonMinutes.of(7, MIDNIGHT, 1440));
    }

    @Test
    void shouldSitAndMoveWhenADayIsMade() {
        PersonMinutes day = PersonMinutes.of(7, MIDNIGHT, 1440);

        assertThat(day.intensity()).contains(0, 1, 2);
        assertThat(Arrays.stream(day.steps())).allMatch(steps -> steps >= 0 && steps <= 400);
        assertThat(Arrays.stream(day.heartRate())).allMatch(bpm -> bpm >= 20 && bpm <= 300);
    }

    @Test
    void shouldCarryEveryMinuteWhenMadeARecord() throws InvalidProtocolBufferException {
        PersonMinutes minutes = PersonMinutes.of(7, MIDNIGHT, 100);

        Evidence read = Evidence.parseFrom(EvidenceRecords.of("p", minutes, 1).toByteArray());

        assertThat(read.getSeriesList())
                .extracting(MinuteSeries::getMeasure)
                .containsExactly(Measure.MEASURE_STEPS, Measure.MEASURE_HEART_RATE_BPM, Measure.MEASURE_INTENSITY);
        assertThat(read.getSeriesList()).allSatisfy(series -> {
            assertThat(series.getFirstMinute()).isEqualTo(MIDNIGHT);
            assertThat(series.getValuesCount()).isEqualTo(100);
        });
    }
}
