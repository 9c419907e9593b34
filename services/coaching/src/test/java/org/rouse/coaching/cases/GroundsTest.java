package org.rouse.coaching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rouse.coaching.cases.Someone.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.PainAtExercise.Next;
import org.rouse.coaching.checkin.Tier;

/** DOMAIN sections 3 and 4, at the boundary of each rule; the shown figures agree with the rule. */
class GroundsTest {

    private static final Duration MS = Duration.ofMillis(1);

    /** Grounds that time alone brings, and from which instant on. */
    static Stream<Arguments> byTime() {
        FlareCourse flare = new FlareCourse(Optional.of(NOON), Optional.of(NOON), Optional.empty(), Optional.empty());
        return Stream.of(
                arguments(
                        CaseKind.DATA_SILENT,
                        Someone.lastHeardFrom(NOON, false),
                        NOON.plus(Duration.ofHours(48)),
                        "PT48H"),
                arguments(
                        CaseKind.NO_ANSWER,
                        Someone.with(Signs.NONE.unanswered(NOON)),
                        NOON.plus(Duration.ofDays(7)),
                        "PT168H"),
                arguments(
                        CaseKind.CLEARANCE_PENDING,
                        Someone.with(Signs.NONE.cleared(false, NOON)),
                        NOON.plus(Duration.ofDays(3)),
                        "PT72H"),
                arguments(CaseKind.FLARE, Someone.with(flare), NOON.plus(Duration.ofDays(7)), "PT168H"),
                arguments(CaseKind.PLAN_FINISHED, Someone.with(new PlanEnd("p1", NOON)), NOON, ""));
    }

    @ParameterizedTest
    @MethodSource("byTime")
    void shouldHoldFromItsInstantOnAndSayWhenThatIs(CaseKind kind, CaseCircumstances of, Instant from, String limit) {
        assertThat(Someone.grounds(of, from.minus(MS)).holding()).isEmpty();
        assertThat(Someone.grounds(of, from.minus(MS)).next()).contains(from);
        for (Instant at : List.of(from, from.plus(MS))) {
            Grounds grounds = Someone.grounds(of, at);
            assertThat(grounds.holding()).containsOnlyKeys(kind);
            assertThat(grounds.next()).isEmpty();
            assertThat(shown(grounds, kind).evidence())
                    .extracting(GroundFigure::limit)
                    .contains(limit);
        }
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, URGENT", "TODAY, URGENT", "DAYS, URGENT", "TELL_PROVIDER, ROUTINE"})
    void shouldBeAsUrgentAsTheTier(Tier tier, Severity severity) {
        Grounds grounds = Someone.grounds(Someone.with(Someone.flag(tier, "r", NOON)), NOON);
        assertThat(shown(grounds, CaseKind.RED_FLAG).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"-1, ROUTINE", "0, SOON", "1, SOON"})
    void shouldRemindOfASignTheProviderIsToBeToldOfAfterSevenDays(long ms, Severity severity) {
        CaseCircumstances flagged = Someone.with(Someone.flag(Tier.TELL_PROVIDER, "r", NOON));
        Instant reminded = NOON.plus(Duration.ofDays(7));
        assertThat(shown(Someone.grounds(flagged, reminded.plusMillis(ms)), CaseKind.RED_FLAG)
                        .severity())
                .isEqualTo(severity);
        assertThat(Someone.grounds(flagged, NOON).next()).contains(reminded);
    }

    @ParameterizedTest
    @CsvSource({"13, 23, SECOND", "14, 0, "})
    void shouldCallForALookAtTheSecondFlareInFourteenDays(int days, int hours, String why) {
        Instant second = NOON.plus(Duration.ofDays(days)).plus(Duration.ofHours(hours));
        FlareCourse course =
                new FlareCourse(Optional.of(second), Optional.of(second), Optional.empty(), Optional.of(NOON));
        assertThat(course.look(second).map(Enum::name).orElse(null)).isEqualTo(why);
        assertThat(Someone.grounds(Someone.with(course), second).holding()).hasSize(why == null ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(WeekStand.Is.class)
    void shouldShowTheFiguresOfACatchUpThatIsTooLarge(WeekStand.Is is) {
        Signs signs = Signs.NONE.with(
                new WeekStand(LocalDate.parse("2026-03-05"), 138, 46, 3, 45, is), new Wear(LocalDate.EPOCH, 6, 0));
        Grounds grounds = Someone.grounds(Someone.with(signs), NOON);
        if (is == WeekStand.Is.TOO_LARGE) {
            assertThat(shown(grounds, CaseKind.CATCH_UP_TOO_LARGE).evidence())
                    .contains(new GroundFigure("perDayMinutes", "46", "45"));
        } else {
            assertThat(grounds.holding()).isEmpty();
        }
        assertThat(grounds.unclear().contains(CaseKind.CATCH_UP_TOO_LARGE)).isEqualTo(is == WeekStand.Is.OTHERWISE);
    }

    @Test
    void shouldAskForNoCatchUpOfWhoHasAFlagOrAFlare() {
        Signs signs = Signs.NONE.with(
                new WeekStand(LocalDate.parse("2026-03-05"), 138, 46, 3, 45, WeekStand.Is.TOO_LARGE),
                new Wear(LocalDate.EPOCH, 6, 0));
        FlareCourse flare = new FlareCourse(Optional.of(NOON), Optional.of(NOON), Optional.empty(), Optional.empty());
        CaseCircumstances flaring = new CaseCircumstances(
                Optional.empty(), flare, List.of(), Optional.empty(), Optional.empty(), signs, false);
        assertThat(Someone.grounds(flaring, NOON).holding()).isEmpty();
        assertThat(Someone.grounds(flaring, NOON).unclear()).contains(CaseKind.CATCH_UP_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "5, true"})
    void shouldCallAWatchNotWornFromFourDaysOfSix(int notWorn, boolean holds) {
        Signs signs = Signs.NONE.with(
                new WeekStand(LocalDate.EPOCH, 0, 0, 3, 45, WeekStand.Is.ON_TRACK),
                new Wear(LocalDate.EPOCH, 6, notWorn));
        Grounds grounds = Someone.grounds(Someone.with(signs), NOON);
        assertThat(grounds.of(CaseKind.WATCH_NOT_WORN).isPresent()).isEqualTo(holds);
        if (holds) {
            assertThat(shown(grounds, CaseKind.WATCH_NOT_WORN).evidence())
                    .contains(new GroundFigure("notWornDays", Integer.toString(notWorn), "4"));
        }
    }

    @Test
    void shouldNotCallAWatchNotWornThatIsSilent() {
        Signs signs = Signs.NONE.with(
                new WeekStand(LocalDate.EPOCH, 0, 0, 3, 45, WeekStand.Is.ON_TRACK), new Wear(LocalDate.EPOCH, 6, 6));
        CaseCircumstances silent = new CaseCircumstances(
                Optional.empty(),
                FlareCourse.NONE,
                List.of(),
                Optional.of(NOON.minus(Duration.ofHours(48))),
                Optional.empty(),
                signs,
                false);
        assertThat(Someone.grounds(silent, NOON).holding()).containsOnlyKeys(CaseKind.DATA_SILENT);
    }

    @Test
    void shouldNameTheProvidersWhoseAccountsBroke() {
        Signs signs = Signs.NONE.broken(new TreeSet<>(Set.of("polar", "fitbit")));
        Grounds grounds = Someone.grounds(Someone.with(signs), NOON);
        assertThat(shown(grounds, CaseKind.CONNECTOR_BROKEN).evidence())
                .extracting(GroundFigure::value)
                .containsExactly("fitbit", "polar");
        assertThat(grounds.unclear()).contains(CaseKind.DATA_SILENT);
    }

    static Stream<Arguments> sessions() {
        return Stream.of(
                arguments(session(Next.GO_ON, false, Set.of(), NOON), null),
                arguments(session(Next.EASIER_FORM, false, Set.of(), NOON), null),
                arguments(session(Next.COACH_SETS, false, Set.of(), NOON), Severity.ROUTINE),
                arguments(session(Next.STOP, false, Set.of(), NOON), Severity.SOON),
                arguments(session(Next.GO_ON, true, Set.of(), NOON), Severity.SOON),
                arguments(session(Next.STOP, false, Set.of(ExerciseSession.Symptom.NUMBNESS), NOON), Severity.URGENT),
                arguments(session(Next.STOP, false, Set.of(), NOON.minus(Duration.ofDays(14))), null),
                arguments(
                        session(
                                Next.STOP,
                                false,
                                Set.of(),
                                NOON.minus(Duration.ofDays(14)).plus(MS)),
                        Severity.SOON));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void shouldLookAtSessionsThatHurt(ExerciseSession session, Severity severity) {
        Grounds grounds = Someone.grounds(Someone.with(session), NOON);
        assertThat(grounds.of(CaseKind.PAIN_AT_EXERCISE).map(Ground::severity).orElse(null))
                .isEqualTo(severity);
    }

    @Test
    void shouldNotCallSilentWhatMayBeOnItsWay() {
        Grounds grounds = Someone.grounds(Someone.lastHeardFrom(NOON, true), NOON.plus(Duration.ofDays(3)));
        assertThat(grounds.holding()).isEmpty();
        assertThat(grounds.unclear()).contains(CaseKind.DATA_SILENT);
    }

    @Test
    void shouldForgetThatNothingCameBackOnceSomethingDid() {
        Signs signs = Signs.NONE.unanswered(NOON).unanswered(NOON.plusSeconds(60));
        assertThat(signs.unansweredSince()).contains(NOON);
        Signs answered = signs.answered(NOON.plusSeconds(90));
        assertThat(answered.unansweredSince()).isEmpty();
        assertThat(answered.unanswered(NOON.plusSeconds(90))).isEqualTo(answered);
        assertThat(answered.unanswered(NOON.plusSeconds(91)).unansweredSince()).contains(NOON.plusSeconds(91));
    }

    private static ExerciseSession session(
            Next next, boolean stopped, Set<ExerciseSession.Symptom> symptoms, Instant start) {
        return new ExerciseSession(
                3,
                "walking",
                start,
                20,
                OptionalInt.empty(),
                OptionalInt.of(6),
                OptionalInt.empty(),
                stopped,
                symptoms,
                next);
    }

    private static Shown shown(Grounds grounds, CaseKind kind) {
        return grounds.of(kind).orElseThrow().shown();
    }
}
