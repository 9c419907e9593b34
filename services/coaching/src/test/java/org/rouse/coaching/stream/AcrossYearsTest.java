package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.ZoneInForce;

/** One horizon (DOMAIN section 1.8): the end state of a person's evidence does not depend on which of it came first. */
class AcrossYearsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int DAY_SECONDS = 86_400;

    @Test
    void shouldEndTheSameWhenNinetyDaysComeAfterOneLiveMinuteOrBefore() {
        Evidence live = Minutes.live("ada", NOW.minusSeconds(60), "s");
        List<Evidence> imported =
                IntStream.range(1, 91).mapToObj(AcrossYearsTest::dayAgo).toList();

        End liveFirst = end(rig -> {
            rig.evidence(live);
            imported.forEach(rig::evidence);
        });
        End liveLast = end(rig -> {
            imported.reversed().forEach(rig::evidence);
            rig.evidence(live);
        });

        assertThat(liveFirst.stretches()).hasSize(90 * 2);
        assertThat(liveFirst.days()).hasSize(91);
        assertThat(liveFirst).isEqualTo(liveLast);
    }

    @Test
    void shouldFindBothStretchesOfTwoUploadsSixWeeksApartInEitherOrder() {
        Evidence old = thirtyStillMinutes(Instant.parse("2026-10-14T09:00:00Z"));
        Evidence young = thirtyStillMinutes(Instant.parse("2026-11-25T09:00:00Z"));

        End oldFirst = end(rig -> List.of(old, young).forEach(rig::evidence));
        End youngFirst = end(rig -> List.of(young, old).forEach(rig::evidence));

        assertThat(oldFirst.stretches()).hasSize(2);
        assertThat(youngFirst).isEqualTo(oldFirst);
    }

    @Test
    void shouldUseWhatIsTenYearsOldWhenItWasLetIn() {
        End end = end(rig -> {
            rig.evidence(Minutes.live("ada", NOW.minusSeconds(60), "s"));
            rig.evidence(Minutes.backfill("ada", NOW.minusSeconds(3_650L * DAY_SECONDS), "s".repeat(20) + "mm"));
        });

        assertThat(end.stretches()).hasSize(1);
        assertThat(end.days()).containsKey("2016-11-27");
    }

    @Test
    void shouldPublishTheTwoDaysAloneWhenOneRecordSpeaksOfTwoThatLieYearsApart() {
        try (Rig rig = Rig.onDisk(TestSettings.with(), NOW)) {
            rig.evidence(Minutes.backfill("ada", NOW.minusSeconds(3_000L * DAY_SECONDS), "s").toBuilder()
                    .addAllSeries(
                            Minutes.backfill("ada", NOW.minusSeconds(600), "s").getSeriesList())
                    .build());

            assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2018-09-08", "2026-11-25");
        }
    }

    @Test
    void shouldDecideAllThePastAnewWhenSettingsChangeHoweverLongItIs() {
        try (Rig rig = Rig.onDisk(TestSettings.with(), NOW)) {
            for (int age = 1; age < 3_000; age += 100) {
                rig.evidence(Minutes.backfill(
                        "ada", NOW.minusSeconds((long) age * DAY_SECONDS), "s".repeat(15) + "m" + "s".repeat(15)));
            }
            assertThat(rig.findings()).hasSize(30);

            rig.person(Person.newBuilder()
                    .setPersonId("ada")
                    .setMovement(MovementSettings.newBuilder().setMinBreakMinutes(1))
                    .build());
            for (int tick = 1; tick < 40; tick++) {
                rig.moveTo(NOW.plusSeconds(tick));
            }

            assertThat(rig.findings())
                    .hasSize(30)
                    .allSatisfy(finding -> assertThat(finding.getStretch().getChange())
                            .isEqualTo(StretchChange.STRETCH_CHANGE_RETRACTED));
        }
    }

    @Test
    void shouldShowAllDaysAnewWhenTheZoneChangesAlsoThoseThatReachedIntoTheNext() {
        try (Rig rig = Rig.onDisk(TestSettings.with(), NOW)) {
            rig.person(inZone("Pacific/Auckland"));
            for (int age = 1; age < 2_000; age += 500) {
                rig.evidence(Minutes.backfill("ada", NOW.minusSeconds((long) age * DAY_SECONDS), "s".repeat(20)));
            }
            assertThat(rig.days()).hasSize(4); // noon in UTC is of the next day in Auckland

            rig.person(inZone("UTC"));
            for (int tick = 1; tick < 10; tick++) {
                rig.moveTo(NOW.plusSeconds(tick));
            }

            List<DayView> shown = rig.days();
            assertThat(shown)
                    .filteredOn(day -> day.getKnownAwakeMinutes() == 20)
                    .hasSize(4);
            assertThat(shown).filteredOn(day -> day.getKnownAwakeMinutes() == 0).hasSize(4);
        }
    }

    @Test
    void shouldForgetMinutesOfMoreThanTenYearsAgoAsTimePasses() {
        try (Rig rig = Rig.onDisk(TestSettings.with(), NOW)) {
            rig.evidence(Minutes.backfill("ada", NOW.minusSeconds(20L * DAY_SECONDS), "s".repeat(20)));
            rig.evidence(Minutes.backfill("ada", NOW.minusSeconds(600), "s"));
            int before = rig.movementKeys();

            rig.moveTo(NOW.plusSeconds(60L * DAY_SECONDS));
            assertThat(rig.movementKeys()).isEqualTo(before + 1); // one key more: that the week was judged
            rig.moveTo(NOW.plusSeconds(3_653L * DAY_SECONDS));
            assertThat(rig.movementKeys()).isLessThan(before).isPositive();
            rig.moveTo(NOW.plusSeconds(3_720L * DAY_SECONDS));

            assertThat(rig.movementKeys()).isEqualTo(1); // the key of the end of known time
        }
    }

    private static Person inZone(String zone) {
        return Person.newBuilder()
                .setPersonId("ada")
                .addZones(ZoneInForce.newBuilder().setZone(zone))
                .build();
    }

    private static Evidence dayAgo(int days) {
        return Minutes.backfill(
                "ada",
                NOW.minusSeconds((long) days * DAY_SECONDS),
                "mm" + "s".repeat(30) + "mm" + "s".repeat(19) + "mm" + "s".repeat(20) + "mm");
    }

    private static Evidence thirtyStillMinutes(Instant from) {
        MinuteSeries.Builder steps =
                MinuteSeries.newBuilder().setMeasure(Measure.MEASURE_STEPS).setFirstMinute(from.getEpochSecond() / 60);
        IntStream.range(0, 34).map(i -> i < 2 || i > 31 ? 20 : 0).forEach(steps::addValues);
        return Evidence.newBuilder()
                .setPersonId("ada")
                .setReceivedAtMs(NOW.toEpochMilli())
                .setLane(Lane.LANE_BACKFILL)
                .setSource(Source.newBuilder().setId("w").setKind(SourceKind.SOURCE_KIND_WEARABLE))
                .addSeries(steps)
                .build();
    }

    static End end(java.util.function.Consumer<Rig> uploads) {
        try (Rig rig = Rig.onDisk(TestSettings.with(), NOW)) {
            uploads.accept(rig);
            rig.moveTo(NOW.plusSeconds(600)); // no stretch is open any more
            assertThat(rig.read(Topics.DEAD_LETTER).size()).isZero();
            return End.of(rig.findings(), rig.days());
        }
    }

    /** The end state after all records: the stretches that stand, and each day as it was last shown. */
    record End(Map<String, String> stretches, Map<String, String> days) {

        static End of(List<Finding> findings, List<DayView> days) {
            Map<String, String> stretches = new TreeMap<>();
            for (Finding finding : findings) {
                var stretch = finding.getStretch();
                if (stretch.getChange() == StretchChange.STRETCH_CHANGE_RETRACTED) {
                    stretches.remove(finding.getFindingId());
                } else if (finding.hasStretch()) {
                    stretches.put(
                            finding.getFindingId(),
                            stretch.getFirstMinute() + "-" + stretch.getLastMinute() + " " + stretch.getEnd());
                }
            }
            Map<String, String> last = new TreeMap<>();
            days.forEach(day -> last.put(
                    day.getLocalDate(),
                    day.toBuilder().clearChangedAtMs().build().toString()));
            return new End(stretches, last);
        }
    }
}
