package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;

/**
 * Accelerometer minutes against published results. Definitions of {@code oracle_nhanes.csv}: sedentary below 100
 * counts, wear outside runs of 60 or more zeros. Those of the PBpatterns vignette: sedentary up to 100, MVPA from 760,
 * all minutes.
 */
class NhanesOracleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WEEK = 7 * 1440;
    private static final MovementPolicy SIXTY_ZEROS =
            MovementPolicy.defaults().withMinBreak(1).withNonWearWindow(60);
    private static final MovementPolicy VIGNETTE = MovementPolicy.defaults()
            .withMinBreak(1)
            .withNonWearWindow(0)
            .withCutpoints(Cutpoints.defaults().withLightCounts(101).withModerateCounts(760));

    @ParameterizedTest
    @CsvSource({
        "21005, 3812, 2533, 918, 357, 4, 72, 28, 20, 6, 1913, 1168, 547, 155",
        "21006, 4744, 3249, 1434, 59, 2, 86, 35, 21, 7, 2244, 1193, 599, 136",
        "21010, 5417, 2401, 2950, 65, 1, 55, 12, 5, 0, 906, 214, 0, 59"
    })
    @SuppressWarnings("TooManyParameters") // a row of the oracle
    void shouldFindTheSumsAndBoutsOfTheOracleWhenWearIsOutsideSixtyZeros(
            String person,
            int wear,
            int sedentary,
            int light,
            int moderate,
            int vigorous,
            int bouts10,
            int bouts20,
            int bouts30,
            int bouts60,
            int minutes10,
            int minutes30,
            int minutes60,
            int longest) {
        Movement movement = new Movement(SIXTY_ZEROS);
        InMemoryTimeline timeline = filled(movement, person);
        DaySummary week = movement.day(timeline, 0, WEEK);

        assertThat(week.knownAwakeMinutes()).isEqualTo(wear);
        assertThat(week.totals())
                .containsAllEntriesOf(Map.of(
                        MinuteState.SEDENTARY, sedentary,
                        MinuteState.UPRIGHT, light,
                        MinuteState.MODERATE, moderate,
                        MinuteState.VIGOROUS, vigorous));
        int[] lengths = lengths(movement.stretches(timeline, 0, WEEK, 1));
        assertThat(counts(lengths)).containsExactly(bouts10, bouts20, bouts30, bouts60);
        assertThat(new int[] {sum(lengths, 10), sum(lengths, 30), sum(lengths, 60)})
                .containsExactly(minutes10, minutes30, minutes60);
        assertThat(lengths[lengths.length - 1]).isEqualTo(longest);
    }

    @Test
    void shouldFindTheFirstBoutsOfTheVignetteWhenUpToHundredCountsAreSedentary() {
        Movement movement = new Movement(VIGNETTE);

        assertThat(movement.stretches(filled(movement, "21010"), 0, 617, 1))
                .extracting(Stretch::firstMinute, Stretch::minutes)
                .startsWith(
                        tuple(0L, 574), tuple(585L, 2), tuple(602L, 1), tuple(605L, 1), tuple(608L, 3), tuple(615L, 2));
    }

    @Test
    void shouldCountTheActiveMinutesOfTheVignetteWhenTheyBeginAt760Counts() {
        Movement movement = new Movement(VIGNETTE);
        DaySummary week = movement.day(filled(movement, "21010"), 0, WEEK);

        assertThat(week.aerobic().moderate() + week.aerobic().vigorous()).isEqualTo(939);
    }

    private static InMemoryTimeline filled(Movement movement, String person) {
        int[] counts = new int[WEEK];
        int[] next = {0};
        FitbitFolder.rows(
                Path.of("src/test/resources/org/rouse/coaching/movement/nhanes/nhanes_2003_" + person
                        + "_minute.csv.gz"),
                fields -> counts[next[0]++] = Integer.parseInt(fields[fields.length - 1]));
        assertThat(next[0]).isEqualTo(WEEK);
        InMemoryTimeline timeline = new InMemoryTimeline();
        EvidenceBatch batch = new EvidenceBatch(
                new SourceRef("hip", SourceKind.WEARABLE),
                List.of(new MinuteColumn(Measure.ACTIVITY_COUNTS, 0, counts, 1)),
                List.of(),
                List.of(),
                true);
        movement.revise(timeline, batch, NOW);
        return timeline;
    }

    private static int[] lengths(List<Stretch> stretches) {
        return stretches.stream().mapToInt(Stretch::minutes).sorted().toArray();
    }

    private static int[] counts(int[] lengths) {
        return Arrays.stream(new int[] {10, 20, 30, 60})
                .map(least ->
                        (int) Arrays.stream(lengths).filter(n -> n >= least).count())
                .toArray();
    }

    private static int sum(int[] lengths, int least) {
        return Arrays.stream(lengths).filter(n -> n >= least).sum();
    }
}
