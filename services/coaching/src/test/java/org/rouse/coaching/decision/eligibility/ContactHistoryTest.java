package org.rouse.coaching.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.movement.time.ZoneHistory;

/** People's answers and silence decide on their next prompts. */
class ContactHistoryTest {

    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    private static final Eligibility CHECKS = new Eligibility(false, Optional.empty());
    private static final Circumstances PERSON = profile(List.of(), false);

    @ParameterizedTest
    @CsvSource({"59, COOL_DOWN", "60, ", "61, "})
    void shouldRestAnHourWhenOneWasTurnedDown(int minutesSince, @Nullable Refusal expected) {
        Instant dismissed = NOON.minus(Duration.ofMinutes(minutesSince));
        Contact sent = unanswered(minutesSince + 1).with(Reply.DISMISSED, dismissed);

        assertThat(reason(desk(), history(sent), NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"79, COOL_DOWN", "80, ", "81, "})
    void shouldHalveRateWhenThreeInARowWereIgnored(int minutesSince, @Nullable Refusal expected) {
        ContactHistory ignored = history(unanswered(minutesSince), unanswered(200), unanswered(300));

        assertThat(reason(desk(), ignored, NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, ", "3, DAILY_BUDGET", "4, DAILY_BUDGET"})
    void shouldHalveBudgetWhenPersonAskedForFewer(int sentToday, @Nullable Refusal expected) {
        List<Contact> sent = IntStream.rangeClosed(1, sentToday)
                .mapToObj(i -> unanswered(i + 80).with(Reply.DONE, NOON))
                .toList();

        assertThat(reason(desk(), new ContactHistory(sent, Instant.EPOCH, NOON.plusSeconds(1)), NOON))
                .isEqualTo(expected);
        assertThat(reason(desk(), new ContactHistory(sent, Instant.EPOCH, NOON), NOON))
                .isNull();
    }

    @Test
    void shouldAskOnceWhenThreeInARowWereIgnored() {
        Contact question = Contact.unanswered(Kind.QUESTION, ago(100), ago(90));

        assertThat(asks(history(unanswered(100), unanswered(200)))).isFalse();
        assertThat(asks(history(unanswered(100), unanswered(200), unanswered(300))))
                .isTrue();
        assertThat(asks(history(question, unanswered(200), unanswered(300), unanswered(400))))
                .isFalse();
        assertThat(asks(history(unanswered(100), unanswered(200).with(Reply.DONE, NOON), unanswered(300))))
                .isFalse();
    }

    @Test
    void shouldNotCountAsIgnoredWhatCanStillBeHeeded() {
        Contact open = Contact.unanswered(Kind.DESK_BREAK, NOON.minusSeconds(60), NOON.plusSeconds(1));
        ContactHistory history = history(open, unanswered(200), unanswered(300));

        assertThat(history.ignored(NOON)).isEqualTo(2);
        assertThat(history.ignored(NOON.plusSeconds(1))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "DESK_BREAK, 2027-02-01T11:01:00Z, ",
        "DESK_BREAK, 2027-02-02T11:00:00Z, ",
        "AEROBIC, 2027-02-03T10:59:00Z, HURTS",
        "AEROBIC, 2027-02-03T11:00:00Z, "
    })
    void shouldRestWhenItHurts(Kind kind, Instant now, @Nullable Refusal expected) {
        Candidate candidate = new Candidate("prompt", kind, true, now.plusSeconds(60), false, false, 0, false);

        assertThat(reason(candidate, new ContactHistory(List.of(), NOON, Instant.EPOCH), now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "0, CALENDAR_BUSY", "59, CALENDAR_BUSY", "60, "})
    void shouldRefuseWhenCalendarIsTaken(int secondsIn, @Nullable Refusal expected) {
        Circumstances busy = profile(List.of(new BusySpan(NOON, NOON.plusSeconds(60))), false);
        Instant now = NOON.plusSeconds(secondsIn);
        Candidate candidate =
                new Candidate("prompt", Kind.DESK_BREAK, true, now.plusSeconds(60), false, false, 0, false);

        assertThat(reason(CHECKS.check(candidate, Optional.of(busy), ContactHistory.NONE, now)))
                .isEqualTo(expected);
    }

    @Test
    void shouldRefuseWhenPersonSleeps() {
        Candidate asleep = new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(60), false, true, 0, false);

        assertThat(reason(asleep, ContactHistory.NONE, NOON)).isEqualTo(Refusal.SLEEP);
    }

    @Test
    void shouldCostNoBudgetWhenPutOffPromptComesAgain() {
        List<Contact> six = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> unanswered(40 + i).with(Reply.DONE, NOON))
                .toList();
        Candidate again = new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(60), false, false, 0, true);

        assertThat(reason(again, new ContactHistory(six, Instant.EPOCH, Instant.EPOCH), NOON))
                .isNull();
        assertThat(reason(desk(), new ContactHistory(six, Instant.EPOCH, Instant.EPOCH), NOON))
                .isEqualTo(Refusal.DAILY_BUDGET);
    }

    @Test
    void shouldTellToSeekCareWhateverElseHolds() {
        Instant night = Instant.parse("2027-02-01T02:00:00Z");
        Candidate advice = new Candidate("prompt", Kind.SEEK_CARE, true, night.plusSeconds(60), false, true, 0, false);
        ContactHistory full =
                new ContactHistory(List.of(Contact.unanswered(Kind.DESK_BREAK, night, night)), night, Instant.EPOCH);
        Eligibility studying = new Eligibility(false, Optional.of(new Study(Study.STUDY, 100, "seed")));

        assertThat(reason(studying.check(advice, Optional.of(profile(List.of(), true)), full, night)))
                .isNull();
        assertThat(reason(studying.check(advice, Optional.of(profile(List.of(), true)), full, night.plusSeconds(60))))
                .isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void shouldDrawLotsWhenStudyRuns() {
        Eligibility studying = new Eligibility(false, Optional.of(new Study(Study.STUDY, 300, "seed")));
        long prompted = IntStream.range(0, 10_000)
                .mapToObj(
                        i -> new Candidate("p" + i, Kind.DESK_BREAK, true, NOON.plusSeconds(1), false, false, 0, false))
                .filter(one -> reason(studying.check(one, Optional.of(PERSON), ContactHistory.NONE, NOON)) == null)
                .count();

        assertThat(prompted).isBetween(2_850L, 3_150L); // 3 standard deviations: 137
        assertThat(new Study(Study.STUDY, 300, "seed").prompts("p1"))
                .isEqualTo(new Study(Study.STUDY, 300, "seed").prompts("p1"));
    }

    private static boolean asks(ContactHistory history) {
        return CHECKS.check(desk(), Optional.of(PERSON), history, NOON) instanceof EligibilityVerdict.Allowed allowed
                && allowed.ask();
    }

    private static @Nullable Refusal reason(Candidate candidate, ContactHistory history, Instant now) {
        return reason(CHECKS.check(candidate, Optional.of(PERSON), history, now));
    }

    private static @Nullable Refusal reason(EligibilityVerdict verdict) {
        return verdict instanceof EligibilityVerdict.Refused refused ? refused.reason() : null;
    }

    private static Candidate desk() {
        return new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(1), false, false, 0, false);
    }

    private static ContactHistory history(Contact... sent) {
        return new ContactHistory(List.of(sent), Instant.EPOCH, Instant.EPOCH);
    }

    private static Contact unanswered(int minutesAgo) {
        return Contact.unanswered(Kind.DESK_BREAK, ago(minutesAgo), ago(minutesAgo - 10));
    }

    private static Instant ago(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    private static Circumstances profile(List<BusySpan> busy, boolean redFlag) {
        return new Circumstances(
                ZoneHistory.of(ZoneId.of("Europe/Berlin")),
                QuietHours.NONE,
                Duration.ofMinutes(40),
                Duration.ofMinutes(60),
                6,
                Optional.empty(),
                busy,
                true,
                redFlag,
                false,
                FlareCourse.NONE,
                true,
                Optional.of(Instant.EPOCH),
                Agreement.ALL);
    }
}
