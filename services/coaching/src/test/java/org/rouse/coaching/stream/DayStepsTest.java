package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StepRuns;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.contracts.v1.ZoneInForce;

/** Steps on the days that are published. Minutes count from nine. */
class DayStepsTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");
    private static final int BEFORE_NINE = 9 * 60;

    private final Rig rig = WatchAndPhone.rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldTellStepsFromTheFirstMinuteOfTheDayToTheLastKnown() {
        rig.evidence(WatchAndPhone.steps("ada", "watch", 0, 0, 0, 112, 112, 90));

        StepRuns steps = only(rig.days()).getSteps();
        assertThat(steps.getAMinuteList()).containsExactly(-1, 0, 112, 90);
        assertThat(steps.getMinutesList()).containsExactly(BEFORE_NINE, 2, 2, 1);
    }

    @Test
    void shouldSayNothingOfStepsWhenNobodyCounts() {
        rig.evidence(Minutes.live("ada", NINE, "sssmm"));

        assertThat(only(rig.days()).hasSteps()).isFalse();
    }

    @Test
    void shouldShowTheDayAnewWhenOnlyStepsAreCorrected() {
        Evidence first = WatchAndPhone.steps("ada", "watch", 0, 110, 110);
        rig.evidence(first);
        DayView before = only(rig.days());
        Evidence.Builder corrected = WatchAndPhone.steps("ada", "watch", 0, 110, 111).toBuilder();
        corrected.getSeriesBuilder(0).setVersion(2);

        rig.evidence(corrected.build());
        rig.evidence(first);

        DayView after = only(rig.days());
        assertThat(after.getRunsList()).isEqualTo(before.getRunsList());
        assertThat(after.getSteps().getAMinuteList()).containsExactly(-1, 110, 111);
        assertThat(rig.findings()).isEmpty();
    }

    @Test
    void shouldShowADayOfWhichStepsAreAllThatIsKnown() {
        long start = NINE.toEpochMilli();
        rig.evidence(WatchAndPhone.steps("ada", "watch", 0).toBuilder()
                .clearSeries()
                .addIntervals(Interval.newBuilder()
                        .setId("few")
                        .setStartMs(start)
                        .setEndMs(start + 600_000)
                        .setSteps(StepsTaken.newBuilder().setStepsThousandths(50_000)))
                .build());

        DayView day = only(rig.days());
        assertThat(day.getKnownAwakeMinutes()).isZero();
        assertThat(day.getSteps().getAMinuteList()).containsExactly(-1, 5);
        assertThat(day.getSteps().getMinutesList()).containsExactly(BEFORE_NINE, 10);
    }

    @Test
    void shouldCutStepsAtTheMidnightOfTheZoneInForce() {
        rig.evidence(WatchAndPhone.steps("ada", "watch", 13 * 60 + 58, 61, 62, 63, 64)); // from 22:58 UTC
        rig.days();

        rig.person(Person.newBuilder()
                .setPersonId("ada")
                .setRevision(1)
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .build());

        List<DayView> days = rig.days();
        assertThat(days).extracting(DayView::getLocalDate).containsSubsequence("2026-11-19", "2026-11-20");
        assertThat(days)
                .filteredOn(DayView::hasSteps)
                .extracting(day -> day.getSteps().getAMinuteList())
                .containsExactly(List.of(-1, 61, 62), List.of(63, 64));
    }

    private static DayView only(List<DayView> days) {
        assertThat(days).hasSize(1);
        return days.getFirst();
    }
}
