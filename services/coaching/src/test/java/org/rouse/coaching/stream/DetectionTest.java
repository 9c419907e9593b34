package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.ZoneInForce;

class DetectionTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = Rig.onDisk(TestSettings.with(), NINE);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldSayNothingWhenSittingIsShorterThanALongStretch() {
        sitUntil(19);

        assertThat(rig.findings()).isEmpty();
    }

    @Test
    void shouldOpenALiveStretchWhenItBecomesLong() {
        sitUntil(20);

        Finding opened = only(rig.findings());
        assertThat(opened.getFindingId()).isEqualTo("ada|stretch|" + minute(NINE));
        assertThat(opened.getRevision()).isEqualTo(1);
        assertThat(opened.getLane()).isEqualTo(Lane.LANE_LIVE);
        assertThat(opened.getStretch().getChange()).isEqualTo(StretchChange.STRETCH_CHANGE_OPENED);
        assertThat(opened.getStretch().getEnd()).isEqualTo(StretchEnd.STRETCH_END_OPEN);
        assertThat(opened.getStretch().getLive().getDecisionPoint()).isEqualTo(1);
        assertThat(opened.getStretch().getLive().getExpiresAtMs())
                .isEqualTo(NINE.plusSeconds(30 * 60).toEpochMilli());
    }

    @Test
    void shouldExtendThenCloseWhenThePersonSitsOnAndMoves() {
        sitUntil(25);
        rig.findings();

        send(NINE.plusSeconds(25 * 60), "mm");

        Finding closed = only(rig.findings());
        assertThat(closed.getStretch().getChange()).isEqualTo(StretchChange.STRETCH_CHANGE_CLOSED);
        assertThat(closed.getStretch().getEnd()).isEqualTo(StretchEnd.STRETCH_END_BREAK);
        assertThat(closed.getStretch().getLastMinute()).isEqualTo(minute(NINE) + 24);
        assertThat(closed.getStretch().hasLive()).isFalse();
    }

    @Test
    void shouldCensorWhenNothingMoreIsHeardWithinFreshness() {
        sitUntil(20);
        rig.findings();

        rig.moveTo(NINE.plusSeconds(25 * 60));
        assertThat(rig.findings()).isEmpty();
        rig.moveTo(NINE.plusSeconds(25 * 60 + 1));

        Finding censored = only(rig.findings());
        assertThat(censored.getStretch().getChange()).isEqualTo(StretchChange.STRETCH_CHANGE_CENSORED);
        assertThat(censored.getStretch().getEnd()).isEqualTo(StretchEnd.STRETCH_END_NO_DATA);
    }

    @Test
    void shouldRetractWhenLateDataShowsMovementInside() {
        sitUntil(20);
        rig.findings();

        rig.evidence(Minutes.live("ada", NINE.plusSeconds(10 * 60), "mm").toBuilder()
                .setReceivedAtMs(NINE.plusSeconds(7200).toEpochMilli())
                .build());

        Finding retracted = only(rig.findings());
        assertThat(retracted.getStretch().getChange()).isEqualTo(StretchChange.STRETCH_CHANGE_RETRACTED);
        assertThat(retracted.getRevision()).isEqualTo(2);
    }

    @Test
    void shouldDecideAgainAtFortyMinutesAndNotBetween() {
        sitUntil(39);
        rig.findings();

        sitFrom(39, 40);

        assertThat(rig.findings())
                .extracting(finding -> finding.getStretch().getLive().getDecisionPoint())
                .containsExactly(2);
    }

    @Test
    void shouldNeverBeLiveWhenHistoryIsFilledIn() {
        rig.moveTo(NINE.plusSeconds(30 * 60));
        rig.evidence(Minutes.backfill("ada", NINE, "s".repeat(30)));

        Finding opened = only(rig.findings());
        assertThat(opened.getLane()).isEqualTo(Lane.LANE_BACKFILL);
        assertThat(opened.getStretch().hasLive()).isFalse();
    }

    @Test
    void shouldPublishTheDayOnceWhenTheSameEvidenceComesAgain() {
        rig.evidence(Minutes.live("ada", NINE, "sssmm"));
        DayView day = only(rig.days());
        rig.evidence(Minutes.live("ada", NINE, "sssmm"));

        assertThat(rig.days()).isEmpty();
        assertThat(day.getLocalDate()).isEqualTo("2026-11-19");
        assertThat(day.getRunsList().stream().mapToInt(StateRun::getMinutes).sum())
                .isEqualTo(1440);
        assertThat(day.getKnownAwakeMinutes()).isEqualTo(5);
    }

    @Test
    void shouldShowOnlyTheDayThatChangedWhenItsLastMinuteDoes() {
        Instant beforeMidnight = Instant.parse("2026-11-17T23:50:00Z");
        rig.evidence(Minutes.backfill("ada", beforeMidnight, "s".repeat(9)));
        assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2026-11-17");
        rig.evidence(Minutes.backfill("ada", beforeMidnight.plusSeconds(660), "mm"));
        assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2026-11-18");

        rig.evidence(Minutes.backfill("ada", beforeMidnight.plusSeconds(540), "m"));

        assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2026-11-17");
    }

    @Test
    void shouldShowTheNextDayTooWhenItsBreakIsEarnedByTheLastMinute() {
        Instant beforeMidnight = Instant.parse("2026-11-17T23:50:00Z");
        rig.evidence(Minutes.backfill("ada", beforeMidnight, "s".repeat(9)));
        rig.evidence(Minutes.backfill("ada", beforeMidnight.plusSeconds(600), "mm"));
        assertThat(rig.days())
                .allSatisfy(day -> assertThat(day.getMicrobreaksCount()).isZero());

        rig.evidence(Minutes.backfill("ada", beforeMidnight.plusSeconds(540), "s"));

        assertThat(rig.days())
                .extracting(DayView::getLocalDate, DayView::getMicrobreaksCount)
                .containsExactly(tuple("2026-11-17", 0), tuple("2026-11-18", 1));
    }

    @Test
    void shouldGoOnWhenARecordIsPoison() {
        rig.raw(Topics.ACTIVITY, "ada", new byte[] {8, -1});
        rig.evidence(Minutes.backfill("ada", NINE, "s".repeat(20)));

        var dead = only(rig.read(Topics.DEAD_LETTER));
        assertThat(dead.value()).containsExactly(8, -1);
        assertThat(new String(dead.headers().lastHeader("rouse-reason").value(), UTF_8))
                .isEqualTo("not-a-message-of-this-topic");
        assertThat(rig.findings()).hasSize(1);
        assertThat(rig.meters.get("rouse.coaching.topology.records").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1))
                .hasSize(2);
    }

    @Test
    void shouldSetAsideEvidenceOfAnotherPersonThanItsKeyNames() {
        rig.raw(
                Topics.ACTIVITY,
                "eve",
                Minutes.backfill("ada", NINE, "s".repeat(20)).toByteArray());

        assertThat(rig.read(Topics.DEAD_LETTER)).hasSize(1);
        assertThat(rig.findings()).isEmpty();
    }

    @Test
    void shouldDecideThePastAnewWhenSettingsChange() {
        rig.evidence(Minutes.backfill("ada", NINE, "s".repeat(15) + "m" + "s".repeat(15)));
        only(rig.findings());

        rig.person(person().setMovement(MovementSettings.newBuilder().setMinBreakMinutes(1))
                .build());

        assertThat(rig.findings())
                .extracting(finding -> finding.getStretch().getChange())
                .containsExactly(StretchChange.STRETCH_CHANGE_RETRACTED);
    }

    @Test
    void shouldShowTheDaysAnewWhenTheZoneChanges() {
        rig.evidence(Minutes.backfill("ada", Instant.parse("2026-11-19T23:30:00Z"), "s".repeat(20)));
        assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2026-11-19");

        rig.person(person().addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .build());

        assertThat(rig.days())
                .filteredOn(day -> day.getKnownAwakeMinutes() > 0)
                .extracting(DayView::getLocalDate)
                .containsExactly("2026-11-20");
    }

    @Test
    void shouldCheckTheWeekAtTheLocalTimeSetForIt() {
        rig.person(person().addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .build());
        rig.evidence(Minutes.live("ada", NINE, "sssmm"));

        rig.moveTo(Instant.parse("2026-11-19T16:59:59Z"));
        assertThat(rig.findings()).isEmpty();
        rig.moveTo(Instant.parse("2026-11-19T17:00:00Z"));

        Finding check = only(rig.findings());
        assertThat(check.getFindingId()).isEqualTo("ada|aerobic|2026-11-19");
        assertThat(check.getAerobic().getTargetMinutes()).isEqualTo(150);
    }

    @Test
    void shouldForgetThePersonWhenErased() {
        rig.person(person().build());
        sitUntil(20);
        rig.moveTo(NINE.plusSeconds(86_400)); // the week is judged
        List<String> days = keys(rig.read(Topics.DAY));
        List<String> findings = keys(rig.read(Topics.FINDING));

        rig.erase("ada");

        assertThat(days).isNotEmpty();
        assertThat(findings).anyMatch(key -> key.contains("|stretch|")).anyMatch(key -> key.contains("|aerobic|"));
        assertThat(erased(Topics.DAY)).containsAll(days).endsWith("ada");
        assertThat(erased(Topics.FINDING)).containsAll(findings).endsWith("ada");
        rig.moveTo(NINE.plusSeconds(86_400));
        assertThat(rig.findings()).isEmpty();
    }

    private List<String> erased(Topic topic) {
        List<TestRecord<byte[], byte[]>> records = rig.read(topic);
        assertThat(records).allMatch(entry -> entry.value() == null);
        return keys(records);
    }

    private static List<String> keys(List<TestRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(entry -> new String(entry.key(), UTF_8))
                .distinct()
                .toList();
    }

    @Test
    void shouldNotExpireOthersWhenOneClockIsAhead() {
        rig.evidence(Minutes.backfill("eve", NINE.plusSeconds(90L * 86_400), "s".repeat(20)));
        rig.findings();

        sitUntil(20);

        assertThat(rig.findings()).extracting(Finding::getPersonId).containsExactly("ada");
    }

    @Test
    void shouldNotExpireThePersonsOwnDaysWhenOneClockWasAhead() {
        rig.evidence(Minutes.backfill("ada", NINE.plusSeconds(90L * 86_400), "sssmm"));
        rig.days();

        rig.evidence(Minutes.backfill("ada", NINE, "sssmm"));

        assertThat(rig.days()).extracting(DayView::getLocalDate).containsExactly("2026-11-19");
        assertThat(rig.read(Topics.DEAD_LETTER)).isEmpty();
    }

    private void sitUntil(int minutes) {
        sitFrom(0, minutes);
    }

    private void sitFrom(int from, int to) {
        for (int minute = from; minute < to; minute++) {
            send(NINE.plusSeconds(minute * 60L), "s");
        }
    }

    private void send(Instant from, String minutes) {
        rig.moveTo(from.plusSeconds(60L * minutes.length()));
        rig.evidence(Minutes.live("ada", from, minutes));
    }

    private static Person.Builder person() {
        return Person.newBuilder().setPersonId("ada").setRevision(1);
    }

    private static long minute(Instant instant) {
        return instant.getEpochSecond() / 60;
    }

    private static <T> T only(List<T> several) {
        assertThat(several).hasSize(1);
        return several.getFirst();
    }
}
