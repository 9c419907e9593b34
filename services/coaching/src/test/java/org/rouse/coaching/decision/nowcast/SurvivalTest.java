package org.rouse.coaching.decision.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.time.ZoneHistory;

/** {@code p = exp(-m * sum of h over the d minutes)} and {@code m = (ends seen + 100) / (ends expected + 100)} (DOMAIN section 2). */
class SurvivalTest {

    private static final Hazards TABLE = Hazards.read("version\tt\nfrom-hour\t20\t30\n0\t0.01\t0.02\n12\t0.03\t0.04\n");

    private final Survival survival = new Survival(TABLE, ZoneHistory.of(ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T09:00:00Z, 20, 0, 1, 1.0",
        "2027-02-01T09:00:00Z, 20, 10, 1, 0.904837", // 10 minutes at 0.01
        "2027-02-01T09:00:00Z, 25, 10, 1, 0.860708", // 5 at 0.01, 5 at 0.02
        "2027-02-01T09:00:00Z, 25, 10, 2, 0.740818",
        "2027-02-01T10:55:00Z, 20, 10, 1, 0.818731", // 5 before noon in Berlin, 5 from then on
        "2027-07-01T09:55:00Z, 20, 10, 1, 0.818731" // in summer an hour earlier
    })
    void shouldFallWithEachSilentMinute(Instant last, int length, int silent, double factor, double chance) {
        assertThat(survival.chance(last.getEpochSecond() / 60, length, silent, factor))
                .isCloseTo(chance, within(1e-6));
    }

    @Test
    void shouldTakeTheTableForSomebodyOfWhomNothingIsKnown() {
        assertThat(survival.ownFactor(List.of())).isEqualTo(1);
        assertThat(survival.ownFactor(List.of(morning(19, End.BREAK)))).isEqualTo(1);
    }

    /** 50 stretches of 20 minutes that ended there: each was at risk for one minute. */
    @Test
    void shouldRiseWithEndsThatCameSoonerThanExpected() {
        assertThat(survival.ownFactor(Collections.nCopies(50, morning(20, End.BREAK))))
                .isCloseTo(150 / 100.5, within(1e-9));
    }

    /** The 20th to the 29th of 30 minutes were at risk at 0.01, the 30th at 0.02; where the evidence stopped, the last was not. */
    @ParameterizedTest
    @CsvSource({"BREAK, 1, 0.12", "SLEEP, 0, 0.10", "NOT_WORN, 0, 0.10", "NO_DATA, 0, 0.10"})
    void shouldCountAnEndOnlyWhereABreakWasSeen(End end, int ends, double expected) {
        assertThat(survival.ownFactor(Collections.nCopies(100, morning(30, end))))
                .isCloseTo((100 * ends + 100) / (100 * expected + 100), within(1e-9));
    }

    private static Stretch morning(int minutes, End end) {
        long first = Instant.parse("2027-02-01T08:00:00Z").getEpochSecond() / 60;
        return new Stretch(first, first + minutes - 1, 0, 0, 0, end);
    }
}
