package org.rouse.coaching.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.movement.time.ZoneHistory;

class EligibilityTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));
    private static final Eligibility CHECKS = new Eligibility(false, Optional.empty());

    @Test
    void shouldAllowWhenNothingSpeaksAgainstIt() {
        EligibilityVerdict verdict = decide(desk(), person(), List.of(), NOON);

        assertThat(verdict).isInstanceOf(EligibilityVerdict.Allowed.class);
        assertThat(verdict.checks()).extracting(Check::about).containsExactlyElementsOf(Refusal.ASKED);
    }

    @Test
    void shouldStopAtFirstRefusalWhenSeveralApply() {
        Candidate late = candidate(Kind.DESK_BREAK, true, NOON, true, 5);

        EligibilityVerdict verdict = decide(late, person(), List.of(), NOON);

        assertThat(reason(verdict)).isEqualTo(Refusal.EXPIRED);
        assertThat(verdict.checks().getLast()).isEqualTo(new Check(Refusal.EXPIRED, false));
    }

    static Stream<Object[]> refusals() {
        Candidate aerobic = candidate(Kind.AEROBIC, true, NOON.plusSeconds(60), false, 0);
        return Stream.of(
                new Object[] {desk(), flagged(true), Refusal.RED_FLAG},
                new Object[] {aerobic, cleared(false), Refusal.NO_CLEARANCE},
                new Object[] {
                    candidate(Kind.DESK_BREAK, false, NOON.plusSeconds(60), false, 0), person(), Refusal.NOT_LIVE
                },
                new Object[] {candidate(Kind.DESK_BREAK, true, NOON, false, 0), person(), Refusal.EXPIRED},
                new Object[] {candidate(Kind.DESK_BREAK, true, NOON.plusSeconds(60), true, 0), person(), Refusal.MOVED},
                new Object[] {
                    candidate(Kind.DESK_BREAK, true, NOON.plusSeconds(60), false, 1), person(), Refusal.TRANSPORT
                });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldRefuseWithReasonWhenRuleApplies(Candidate candidate, Circumstances person, Refusal expected) {
        assertThat(reason(decide(candidate, person, List.of(), NOON))).isEqualTo(expected);
    }

    @Test
    void shouldRefuseWhenNothingIsKnownOfPerson() {
        assertThat(reason(CHECKS.check(desk(), Optional.empty(), ContactHistory.NONE, NOON)))
                .isEqualTo(Refusal.NO_PROFILE);
    }

    @Test
    void shouldAllowDeskBreakWhenNotCleared() {
        assertThat(decide(desk(), cleared(false), List.of(), NOON)).isInstanceOf(EligibilityVerdict.Allowed.class);
    }

    @Test
    void shouldAllowDeskBreakUnderRedFlagWhenDeploymentSaysSo() {
        EligibilityVerdict verdict = new Eligibility(true, Optional.empty())
                .check(desk(), Optional.of(flagged(true)), ContactHistory.NONE, NOON);

        assertThat(verdict).isInstanceOf(EligibilityVerdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({"39, COOL_DOWN", "40, ", "41, "})
    void shouldRefuseWhenCoolDownHasNotPassed(int minutesSince, Refusal expected) {
        List<Contact> history = List.of(sent(Kind.DESK_BREAK, NOON.minus(Duration.ofMinutes(minutesSince))));

        assertThat(reason(decide(desk(), person(), history, NOON))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, ", "6, DAILY_BUDGET", "7, DAILY_BUDGET"})
    void shouldRefuseWhenBudgetIsSpent(int sentToday, Refusal expected) {
        List<Contact> history = IntStream.rangeClosed(1, sentToday)
                .mapToObj(i -> sent(Kind.DESK_BREAK, NOON.minus(Duration.ofMinutes(40L + i))))
                .toList();

        assertThat(reason(decide(desk(), person(), history, NOON))).isEqualTo(expected);
    }

    @Test
    void shouldCountBudgetByLocalDayWhenYesterdayWasBusy() {
        Instant morning = Instant.parse("2027-02-01T07:30:00Z"); // 08:30 in Berlin
        List<Contact> yesterday = IntStream.range(0, 6)
                .mapToObj(i -> sent(Kind.DESK_BREAK, Instant.parse("2027-01-31T22:59:00Z")))
                .toList();
        Candidate candidate = candidate(Kind.DESK_BREAK, true, morning.plusSeconds(60), false, 0);

        assertThat(decide(candidate, person(), yesterday, morning)).isInstanceOf(EligibilityVerdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T06:59:00Z, QUIET_HOURS", // 07:59
        "2027-02-01T07:00:00Z, ", // 08:00
        "2027-02-01T07:01:00Z, ",
        "2027-02-01T18:59:00Z, ", // 19:59
        "2027-02-01T19:00:00Z, QUIET_HOURS", // 20:00
        "2027-02-01T19:01:00Z, QUIET_HOURS"
    })
    void shouldRefuseWhenQuiet(Instant now, Refusal expected) {
        Candidate candidate = candidate(Kind.DESK_BREAK, true, now.plusSeconds(60), false, 0);

        assertThat(reason(decide(candidate, person(), List.of(), now))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "0, ", "1, DO_NOT_DISTURB"})
    void shouldRefuseWhenNotToBeDisturbed(int secondsLeft, Refusal expected) {
        Circumstances busy = profile(Optional.of(NOON.plusSeconds(secondsLeft)), true, false);

        assertThat(reason(decide(desk(), busy, List.of(), NOON))).isEqualTo(expected);
    }

    @Test
    void shouldAllowOneAerobicPromptADay() {
        Candidate aerobic = candidate(Kind.AEROBIC, true, NOON.plusSeconds(60), false, 0);
        List<Contact> history = List.of(sent(Kind.AEROBIC, NOON.minus(Duration.ofHours(2))));

        assertThat(reason(decide(aerobic, person(), history, NOON))).isEqualTo(Refusal.DAILY_BUDGET);
        assertThat(decide(desk(), person(), history, NOON)).isInstanceOf(EligibilityVerdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DESK_BREAK, 2027-02-01T18:55:00Z, 2027-02-01T19:00:00Z", // the night begins at 20:00 in Berlin
        "DESK_BREAK, 2027-02-01T18:50:00Z, 2027-02-01T19:00:00Z",
        "DESK_BREAK, 2027-02-01T18:49:00Z, 2027-02-01T18:59:00Z",
        "SEEK_CARE, 2027-02-01T18:55:00Z, 2027-02-01T19:05:00Z",
        "SEEK_CARE, 2027-02-01T19:55:00Z, 2027-02-01T20:05:00Z"
    })
    void shouldLetPromptExpireWhenNightBegins(Kind kind, Instant now, Instant expected) {
        Candidate candidate = candidate(kind, true, now.plus(Duration.ofMinutes(10)), false, 0);

        assertThat(expiry(decide(candidate, person(), List.of(), now))).isEqualTo(expected);
    }

    @Test
    void shouldLetPromptExpireWhenMeetingBegins() {
        BusySpan past = new BusySpan(NOON.minusSeconds(60), NOON);
        BusySpan next = new BusySpan(NOON.plusSeconds(120), NOON.plusSeconds(600));
        Candidate candidate = candidate(Kind.DESK_BREAK, true, NOON.plusSeconds(300), false, 0);

        assertThat(expiry(decide(candidate, busy(List.of(past, next)), List.of(), NOON)))
                .isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void shouldStopWaitingPromptWhenSomethingBeganSince() {
        Instant night = Instant.parse("2027-02-01T19:00:00Z");

        assertThat(CHECKS.stillRefuses(Kind.DESK_BREAK, Optional.of(person()), NOON))
                .isEmpty();
        assertThat(CHECKS.stillRefuses(Kind.DESK_BREAK, Optional.of(person()), night))
                .contains(Refusal.QUIET_HOURS);
        assertThat(CHECKS.stillRefuses(Kind.AEROBIC, Optional.of(flagged(true)), NOON))
                .contains(Refusal.RED_FLAG);
        assertThat(CHECKS.stillRefuses(Kind.DESK_BREAK, Optional.empty(), NOON)).contains(Refusal.NO_PROFILE);
        assertThat(CHECKS.stillRefuses(Kind.SEEK_CARE, Optional.of(flagged(true)), night))
                .isEmpty();
    }

    @Test
    void shouldDrawNoLotForSomeoneWhoCannotBeReached() {
        Eligibility studying = new Eligibility(false, Optional.of(new Study(Study.STUDY, 900, "seed")));
        EligibilityVerdict verdict = studying.check(desk(), Optional.of(away()), ContactHistory.NONE, NOON);

        assertThat(reason(verdict)).isEqualTo(Refusal.NO_CHANNEL);
        assertThat(verdict.checks()).extracting(Check::about).doesNotContain(Refusal.STUDY);
    }

    @Test
    void shouldHoldNoAdviceBackFromSomeoneWhoCannotBeReached() {
        Candidate advice = candidate(Kind.SEEK_CARE, true, NOON.plusSeconds(1), false, 0);

        assertThat(reason(CHECKS.check(advice, Optional.of(away()), ContactHistory.NONE, NOON)))
                .isNull();
    }

    private static @Nullable Instant expiry(EligibilityVerdict verdict) {
        return verdict instanceof EligibilityVerdict.Allowed allowed ? allowed.expiresAt() : null;
    }

    private static EligibilityVerdict decide(
            Candidate candidate, Circumstances person, List<Contact> history, Instant now) {
        return CHECKS.check(
                candidate, Optional.of(person), new ContactHistory(history, Instant.EPOCH, Instant.EPOCH), now);
    }

    private static @Nullable Refusal reason(EligibilityVerdict verdict) {
        return verdict instanceof EligibilityVerdict.Refused refused ? refused.reason() : null;
    }

    private static Contact sent(Kind kind, Instant at) {
        return Contact.unanswered(kind, at, at.plus(Duration.ofMinutes(10))).with(Reply.DONE, at);
    }

    private static Candidate candidate(Kind kind, boolean live, Instant expiresAt, boolean moved, int transport) {
        return new Candidate("prompt", kind, live, expiresAt, moved, false, transport, false);
    }

    private static Candidate desk() {
        return candidate(Kind.DESK_BREAK, true, NOON.plusSeconds(1), false, 0);
    }

    private static Circumstances person() {
        return profile(Optional.empty(), true, false);
    }

    private static Circumstances flagged(boolean redFlag) {
        return profile(Optional.empty(), true, redFlag);
    }

    private static Circumstances cleared(boolean cleared) {
        return profile(Optional.empty(), cleared, false);
    }

    private static Circumstances away() {
        Circumstances there = person();
        return new Circumstances(
                there.zones(),
                there.quietHours(),
                there.coolDown(),
                there.dismissalCoolDown(),
                there.dailyBudget(),
                there.doNotDisturbUntil(),
                there.busy(),
                there.cleared(),
                there.redFlag(),
                there.emergency(),
                there.flare(),
                false,
                there.lotsFrom(),
                there.agreed());
    }

    private static Circumstances busy(List<BusySpan> spans) {
        return profile(Optional.empty(), true, false, spans);
    }

    private static Circumstances profile(Optional<Instant> doNotDisturb, boolean cleared, boolean redFlag) {
        return profile(doNotDisturb, cleared, redFlag, List.of());
    }

    private static Circumstances profile(
            Optional<Instant> doNotDisturb, boolean cleared, boolean redFlag, List<BusySpan> busy) {
        return new Circumstances(
                ZoneHistory.of(BERLIN),
                NIGHT,
                Duration.ofMinutes(40),
                Duration.ofMinutes(60),
                6,
                doNotDisturb,
                busy,
                cleared,
                redFlag,
                false,
                FlareCourse.NONE,
                true,
                Optional.of(Instant.EPOCH),
                Agreement.ALL);
    }
}
