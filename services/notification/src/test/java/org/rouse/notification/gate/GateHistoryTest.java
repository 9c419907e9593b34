package org.rouse.notification.gate;

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

/** What people said, or did not say, decides what they are told next. */
class GateHistoryTest {

    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    private static final Gate GATE = new Gate(false, Optional.empty());
    private static final Profile PERSON = profile(List.of(), false);

    @ParameterizedTest
    @CsvSource({"59, COOL_DOWN", "60, ", "61, "})
    void shouldRestAnHourWhenOneWasTurnedDown(int minutesSince, @Nullable Refusal expected) {
        Instant dismissed = NOON.minus(Duration.ofMinutes(minutesSince));
        Sent sent = unanswered(minutesSince + 1).with(Reply.DISMISSED, dismissed);

        assertThat(reason(desk(), history(sent), NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"79, COOL_DOWN", "80, ", "81, "})
    void shouldHalveRateWhenThreeInARowWereIgnored(int minutesSince, @Nullable Refusal expected) {
        History ignored = history(unanswered(minutesSince), unanswered(200), unanswered(300));

        assertThat(reason(desk(), ignored, NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, ", "3, DAILY_BUDGET", "4, DAILY_BUDGET"})
    void shouldHalveBudgetWhenPersonAskedForFewer(int sentToday, @Nullable Refusal expected) {
        List<Sent> sent = IntStream.rangeClosed(1, sentToday)
                .mapToObj(i -> unanswered(i + 80).with(Reply.DONE, NOON))
                .toList();

        assertThat(reason(desk(), new History(sent, Instant.EPOCH, NOON.plusSeconds(1)), NOON))
                .isEqualTo(expected);
        assertThat(reason(desk(), new History(sent, Instant.EPOCH, NOON), NOON)).isNull();
    }

    @Test
    void shouldAskOnceWhenThreeInARowWereIgnored() {
        Sent question = Sent.unanswered(Kind.QUESTION, ago(100), ago(90));

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
        Sent open = Sent.unanswered(Kind.DESK_BREAK, NOON.minusSeconds(60), NOON.plusSeconds(1));
        History history = history(open, unanswered(200), unanswered(300));

        assertThat(history.ignored(NOON)).isEqualTo(2);
        assertThat(history.ignored(NOON.plusSeconds(1))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "DESK_BREAK, 2027-02-01T22:59:00Z, HURTS", // the same day in Berlin
        "DESK_BREAK, 2027-02-02T11:00:00Z, ",
        "AEROBIC, 2027-02-03T10:59:00Z, HURTS",
        "AEROBIC, 2027-02-03T11:00:00Z, "
    })
    void shouldRestWhenItHurts(Kind kind, Instant now, @Nullable Refusal expected) {
        Candidate candidate = new Candidate("prompt", kind, true, now.plusSeconds(60), false, false, 0, false);

        assertThat(reason(candidate, new History(List.of(), NOON, Instant.EPOCH), now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "0, CALENDAR_BUSY", "59, CALENDAR_BUSY", "60, "})
    void shouldRefuseWhenCalendarIsTaken(int secondsIn, @Nullable Refusal expected) {
        Profile busy = profile(List.of(new Span(NOON, NOON.plusSeconds(60))), false);
        Instant now = NOON.plusSeconds(secondsIn);
        Candidate candidate =
                new Candidate("prompt", Kind.DESK_BREAK, true, now.plusSeconds(60), false, false, 0, false);

        assertThat(reason(GATE.decide(candidate, Optional.of(busy), History.NONE, now)))
                .isEqualTo(expected);
    }

    @Test
    void shouldRefuseWhenPersonSleeps() {
        Candidate asleep = new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(60), false, true, 0, false);

        assertThat(reason(asleep, History.NONE, NOON)).isEqualTo(Refusal.SLEEP);
    }

    @Test
    void shouldCostNoBudgetWhenPutOffPromptComesAgain() {
        List<Sent> six = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> unanswered(40 + i).with(Reply.DONE, NOON))
                .toList();
        Candidate again = new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(60), false, false, 0, true);

        assertThat(reason(again, new History(six, Instant.EPOCH, Instant.EPOCH), NOON))
                .isNull();
        assertThat(reason(desk(), new History(six, Instant.EPOCH, Instant.EPOCH), NOON))
                .isEqualTo(Refusal.DAILY_BUDGET);
    }

    @Test
    void shouldTellToSeekCareWhateverElseHolds() {
        Instant night = Instant.parse("2027-02-01T02:00:00Z");
        Candidate advice = new Candidate("prompt", Kind.SEEK_CARE, true, night.plusSeconds(60), false, true, 0, false);
        History full = new History(List.of(Sent.unanswered(Kind.DESK_BREAK, night, night)), night, Instant.EPOCH);
        Gate studying = new Gate(false, Optional.of(new Study(1, "seed")));

        assertThat(reason(studying.decide(advice, Optional.of(profile(List.of(), true)), full, night)))
                .isNull();
        assertThat(reason(studying.decide(advice, Optional.of(profile(List.of(), true)), full, night.plusSeconds(60))))
                .isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void shouldDrawLotsWhenStudyRuns() {
        Gate studying = new Gate(false, Optional.of(new Study(300, "seed")));
        long prompted = IntStream.range(0, 10_000)
                .mapToObj(
                        i -> new Candidate("p" + i, Kind.DESK_BREAK, true, NOON.plusSeconds(1), false, false, 0, false))
                .filter(one -> reason(studying.decide(one, Optional.of(PERSON), History.NONE, NOON)) == null)
                .count();

        assertThat(prompted).isBetween(2_850L, 3_150L); // 3 standard deviations: 137
        assertThat(new Study(300, "seed").prompts("p1")).isEqualTo(new Study(300, "seed").prompts("p1"));
    }

    private static boolean asks(History history) {
        return GATE.decide(desk(), Optional.of(PERSON), history, NOON) instanceof Verdict.Allowed allowed
                && allowed.ask();
    }

    private static @Nullable Refusal reason(Candidate candidate, History history, Instant now) {
        return reason(GATE.decide(candidate, Optional.of(PERSON), history, now));
    }

    private static @Nullable Refusal reason(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.reason() : null;
    }

    private static Candidate desk() {
        return new Candidate("prompt", Kind.DESK_BREAK, true, NOON.plusSeconds(1), false, false, 0, false);
    }

    private static History history(Sent... sent) {
        return new History(List.of(sent), Instant.EPOCH, Instant.EPOCH);
    }

    private static Sent unanswered(int minutesAgo) {
        return Sent.unanswered(Kind.DESK_BREAK, ago(minutesAgo), ago(minutesAgo - 10));
    }

    private static Instant ago(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    private static Profile profile(List<Span> busy, boolean redFlag) {
        return new Profile(
                ZoneHistory.of(ZoneId.of("Europe/Berlin")),
                QuietHours.NONE,
                Duration.ofMinutes(40),
                Duration.ofMinutes(60),
                6,
                Optional.empty(),
                busy,
                true,
                redFlag);
    }
}
