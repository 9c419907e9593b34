package org.rouse.coaching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.cases.Someone.NOON;
import static org.rouse.coaching.cases.Someone.WELL;
import static org.rouse.coaching.cases.Someone.grounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.cases.CaseEvent.What;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.PainAtExercise.Next;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;

class CasesTest {

    private static final Instant SILENT = NOON.plus(Duration.ofHours(48));
    private static final CaseCircumstances QUIET = Someone.lastHeardFrom(NOON, false);

    private Book book = Book.EMPTY;

    @Test
    void shouldOpenOneCaseAndLeaveItAsItIs() {
        assertThat(look(QUIET, SILENT)).singleElement().isInstanceOf(CaseEvent.Opened.class);
        assertThat(look(QUIET, SILENT.plus(Duration.ofDays(3)))).isEmpty();
        assertThat(the(CaseKind.DATA_SILENT).number()).isEqualTo(1);
        assertThat(book.cases()).isEqualTo(1);
    }

    @Test
    void shouldSettleByItselfWhereTheGroundIsGone() {
        look(QUIET, SILENT);
        Instant back = SILENT.plusSeconds(60);
        assertThat(look(Someone.lastHeardFrom(back, false), back)).containsExactly(new CaseEvent.Settled());
        assertThat(the(CaseKind.DATA_SILENT).status()).isEqualTo(Status.SETTLED);
        assertThat(the(CaseKind.DATA_SILENT).handledAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void shouldOpenTheSameCaseWhereItsGroundReturnsWithinSevenDays(long ms, boolean same) {
        look(QUIET, SILENT);
        Instant back = SILENT.plusSeconds(60);
        look(Someone.lastHeardFrom(back, false), back);
        Instant again = back.plus(CaseKind.SOON_AGAIN).plusMillis(ms);
        look(Someone.lastHeardFrom(again.minus(Duration.ofHours(48)), false), again);
        assertThat(the(CaseKind.DATA_SILENT).number()).isEqualTo(same ? 1 : 2);
        assertThat(the(CaseKind.DATA_SILENT).status()).isEqualTo(Status.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"-1, RESOLVED", "0, OPEN", "1, OPEN"})
    void shouldOpenAgainWhatACoachClosedOnlyAfterItsTime(long ms, Status status) {
        look(QUIET, SILENT);
        resolve(CaseKind.DATA_SILENT, SILENT);
        Grounds now = grounds(QUIET, SILENT);
        Instant again = SILENT.plus(Duration.ofDays(14));
        assertThat(Cases.nextLook(book, now, SILENT)).contains(again);
        look(QUIET, again.plusMillis(ms));
        assertThat(the(CaseKind.DATA_SILENT).status()).isEqualTo(status);
        assertThat(book.cases()).isEqualTo(1);
    }

    @Test
    void shouldEndARedFlagByItsExaminationAlone() {
        CaseCircumstances flagged = Someone.with(Someone.flag(Tier.TODAY, "r1", NOON));
        look(flagged, NOON);
        assertThat(decide(new CaseChange.Resolve(1, "by mistake"), NOON)).isInstanceOf(CaseVerdict.Refused.class);
        decide(new CaseChange.Note(1, "by mistake, she says"), NOON);
        assertThat(the(CaseKind.RED_FLAG).status()).isEqualTo(Status.OPEN);
        assertThat(look(WELL, NOON.plusSeconds(1))).containsExactly(new CaseEvent.Settled());
    }

    @Test
    void shouldMakeAnotherCaseOfAFlagThatIsRaisedAfterTheExamination() {
        look(Someone.with(Someone.flag(Tier.TODAY, "r1", NOON)), NOON);
        look(WELL, NOON.plusSeconds(1));
        look(Someone.with(Someone.flag(Tier.DAYS, "r2", NOON.plusSeconds(2))), NOON.plusSeconds(2));
        assertThat(the(CaseKind.RED_FLAG).number()).isEqualTo(2);
    }

    @Test
    void shouldShowAHigherTierAtOnce() {
        look(Someone.with(Someone.flag(Tier.TELL_PROVIDER, "r1", NOON)), NOON);
        decide(new CaseChange.Claim(1), NOON);
        look(Someone.with(Someone.flag(Tier.EMERGENCY, "r2", NOON)), NOON.plusSeconds(1));
        Case one = the(CaseKind.RED_FLAG);
        assertThat(one.shown().severity()).isEqualTo(Severity.URGENT);
        assertThat(one.status()).isEqualTo(Status.CLAIMED);
        assertThat(one.number()).isEqualTo(1);
    }

    @Test
    void shouldKeepOpenWhatSomebodyHasToLookAtThoughItsGroundIsGone() {
        look(Someone.with(painful(1, Next.STOP)), NOON);
        assertThat(look(WELL, NOON.plusSeconds(1))).containsExactly(new CaseEvent.GroundGone());
        assertThat(look(WELL, NOON.plusSeconds(2))).isEmpty();
        assertThat(the(CaseKind.PAIN_AT_EXERCISE).status()).isEqualTo(Status.OPEN);
        assertThat(the(CaseKind.PAIN_AT_EXERCISE).holds()).isFalse();
    }

    @Test
    void shouldOpenAnotherCaseForAnotherPainfulSessionAndNoneForTheSame() {
        look(Someone.with(painful(1, Next.STOP)), NOON);
        resolve(CaseKind.PAIN_AT_EXERCISE, NOON);
        assertThat(look(Someone.with(painful(1, Next.STOP)), NOON.plus(Duration.ofDays(9))))
                .isEmpty();
        look(Someone.with(painful(2, Next.STOP)), NOON.plus(Duration.ofDays(9)));
        assertThat(the(CaseKind.PAIN_AT_EXERCISE).number()).isEqualTo(2);
    }

    @Test
    void shouldNotMakeLessOfAPainfulSessionForALesserOneAfterIt() {
        look(Someone.with(painful(1, Next.STOP)), NOON);
        look(Someone.with(painful(2, Next.COACH_SETS)), NOON.plusSeconds(1));
        assertThat(the(CaseKind.PAIN_AT_EXERCISE).shown().severity()).isEqualTo(Severity.SOON);
        assertThat(the(CaseKind.PAIN_AT_EXERCISE).shown().subject()).isEqualTo("2");
    }

    @Test
    void shouldLeaveAsItIsWhatNothingCanBeSaidOf() {
        look(QUIET, SILENT);
        assertThat(look(Someone.lastHeardFrom(NOON, true), SILENT.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void shouldNotSettleWhatACoachOpenedAgain() {
        look(QUIET, SILENT);
        Instant back = SILENT.plusSeconds(60);
        look(Someone.lastHeardFrom(back, false), back);
        decide(new CaseChange.Reopen(1, "ask her all the same"), back);
        assertThat(look(Someone.lastHeardFrom(back, false), back.plusSeconds(1)))
                .isEmpty();
        assertThat(the(CaseKind.DATA_SILENT).status()).isEqualTo(Status.OPEN);
    }

    /** Silent for two days of every three, all year: the coach is not alerted each time. */
    @Test
    void shouldMakeFewCasesOfADeviceThatComesAndGoes() {
        Instant now = NOON;
        for (int turn = 0; turn < 100; turn++) {
            Instant heard = now;
            look(Someone.lastHeardFrom(heard, false), heard);
            look(Someone.lastHeardFrom(heard, false), heard.plus(Duration.ofHours(50)));
            now = heard.plus(Duration.ofHours(72));
        }
        assertThat(book.cases()).isEqualTo(1);
    }

    private List<What> look(CaseCircumstances of, Instant now) {
        List<CaseEvent> events = Cases.look(book, grounds(of, now), now);
        book = CaseApplier.apply(book, events);
        return events.stream().map(CaseEvent::what).toList();
    }

    private void resolve(CaseKind kind, Instant now) {
        assertThat(decide(new CaseChange.Resolve(the(kind).number(), "talked"), now))
                .isInstanceOf(CaseVerdict.Accepted.class);
    }

    private CaseVerdict decide(CaseChange change, Instant now) {
        CaseVerdict verdict =
                CaseCommands.decide(new CaseCommand("coach-1", ActorRole.COACH, now, Expected.ANYTHING, change), book);
        if (verdict instanceof CaseVerdict.Accepted accepted) {
            book = CaseApplier.apply(book, accepted.events());
        }
        return verdict;
    }

    private Case the(CaseKind kind) {
        return book.of(kind).orElseThrow();
    }

    private static ExerciseSession painful(int number, Next next) {
        return new ExerciseSession(
                number,
                "walking",
                NOON.minusSeconds(3_600),
                20,
                OptionalInt.empty(),
                OptionalInt.of(6),
                OptionalInt.empty(),
                false,
                Set.of(),
                next);
    }
}
