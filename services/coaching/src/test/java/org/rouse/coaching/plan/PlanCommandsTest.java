package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.plan.Agreed.MONDAY;
import static org.rouse.coaching.plan.Agreed.accepted;
import static org.rouse.coaching.plan.Agreed.all;
import static org.rouse.coaching.plan.Agreed.allowed;
import static org.rouse.coaching.plan.Agreed.ask;
import static org.rouse.coaching.plan.Agreed.breaksAlone;
import static org.rouse.coaching.plan.Agreed.doses;
import static org.rouse.coaching.plan.Agreed.inForce;
import static org.rouse.coaching.plan.Agreed.set;
import static org.rouse.coaching.plan.Agreed.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;
import org.rouse.coaching.command.Rejection.Kind;
import org.rouse.coaching.plan.PlanCommands.Verdict;
import org.rouse.coaching.plan.catalogue.Component;

/** The plans that may be proposed and approved, the people who may do so, and the record that a command leaves. */
class PlanCommandsTest {

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> "ACCEPTED";
            case Verdict.Refused(var why) -> why.kind().name();
        };
    }

    private static String field(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> "";
            case Verdict.Refused(var why) -> why.field();
        };
    }

    private static Verdict propose(Terms terms, Allowed allowed) {
        return ask(Plans.NONE, ActorRole.COACH, new PlanChange.Propose(terms), allowed);
    }

    @Test
    void shouldHoldFromItsApprovalOnAndNotBefore() {
        Plans proposed = accepted(propose(terms(doses()), all(MONDAY)));
        assertThat(proposed.inForce()).isEmpty();

        Plans agreed = accepted(ask(proposed, ActorRole.PERSON, new PlanChange.Approve(), all(MONDAY)));

        assertThat(agreed.proposed()).isEmpty();
        assertThat(agreed.revision()).isEqualTo(2);
        Plan plan = agreed.inForce().orElseThrow();
        assertThat(plan.status(MONDAY.plusDays(83))).isEqualTo(Plan.Status.IN_FORCE);
        assertThat(plan.status(MONDAY.plusDays(84))).isEqualTo(Plan.Status.FINISHED);
        assertThat(List.of(plan.holds(MONDAY.minusDays(1)), plan.holds(MONDAY), plan.holds(MONDAY.plusDays(84))))
                .containsExactly(false, true, false);
    }

    @Test
    void shouldKeepWhatPastWeeksHadWhenItIsChangedMidWay() {
        Plans plans = inForce(terms(doses(), set("co-bridge", DayOfWeek.MONDAY)));
        LocalDate fifth = MONDAY.plusDays(4 * 7 + 3);
        Terms other = terms(breaksAlone(30), new PrescribedSet[0]);

        Plans proposed = accepted(ask(plans, ActorRole.COACH, new PlanChange.Propose(other), all(fifth)));
        Plan plan = accepted(ask(proposed, ActorRole.COACH, new PlanChange.Approve(), all(fifth)))
                .inForce()
                .orElseThrow();

        assertThat(plan.inWeek(1).doses()).isEqualTo(doses());
        assertThat(plan.inWeek(4).doses()).isEqualTo(doses());
        assertThat(plan.inWeek(5).doses()).isEqualTo(breaksAlone(30));
        assertThat(plan.setsOn(MONDAY.plusWeeks(3))).hasSize(1);
        assertThat(plan.setsOn(MONDAY.plusWeeks(4))).isEmpty();
    }

    @Test
    void shouldKeepTheNumbersOfSetsThatStay() {
        Plans plans = inForce(terms(doses(), set("co-bridge", DayOfWeek.MONDAY), set("yo-cat-cow", DayOfWeek.FRIDAY)));
        Terms other = terms(doses(), set("co-dead-bug", DayOfWeek.MONDAY), set("yo-cat-cow", DayOfWeek.FRIDAY));

        Plans proposed = accepted(ask(plans, ActorRole.COACH, new PlanChange.Propose(other), all(MONDAY.plusWeeks(1))));
        Plan plan = accepted(ask(proposed, ActorRole.COACH, new PlanChange.Approve(), all(MONDAY.plusWeeks(1))))
                .inForce()
                .orElseThrow();

        assertThat(plan.setsInWeek(2)).extracting(PrescribedSet::number).containsExactlyInAnyOrder(3, 2);
        assertThat(plan.setsInWeek(1)).extracting(PrescribedSet::number).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 1, ACCEPTED, ACCEPTED",
        "false, 2, STALE, STALE",
        "true, 0, UNSAID, UNSAID",
        "false, 0, ACCEPTED, ACCEPTED"
    })
    void shouldTakeOneOfTwoEditsOfOneRevision(boolean unsaid, long revision, String first, String again) {
        Plans plans = accepted(propose(terms(doses()), all(MONDAY)));
        Expected expected = new Expected(revision == 0 ? Set.of() : Set.of(revision), false, Set.of(), false, unsaid);
        PlanChange other = new PlanChange.Propose(terms(breaksAlone(30)));

        Verdict one = ask(plans, ActorRole.COACH, expected, other, all(MONDAY));
        assertThat(word(one)).isEqualTo(first);
        Plans after = one instanceof Verdict.Accepted(Plans next) ? next : plans;
        Verdict two = ask(after, ActorRole.COACH, expected, other, all(MONDAY));

        assertThat(word(two)).isEqualTo(revision == 1 ? "STALE" : again);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, FORBIDDEN", "COACH, ACCEPTED", "ADMIN, ACCEPTED"})
    void shouldLetACoachPropose(ActorRole role, String word) {
        Verdict verdict = ask(Plans.NONE, role, new PlanChange.Propose(terms(doses())), all(MONDAY));

        assertThat(word(verdict)).isEqualTo(word);
    }

    @Test
    void shouldAllowPlainBreaksAloneWithoutAClearance() {
        assertThat(word(propose(terms(breaksAlone(20)), allowed(MONDAY)))).isEqualTo("ACCEPTED");
        assertThat(field(propose(terms(doses()), allowed(MONDAY)))).isEqualTo("doses.aerobic");
        assertThat(field(propose(terms(breaksAlone(20), set("mb-walk", DayOfWeek.MONDAY)), allowed(MONDAY))))
                .isEqualTo("sets[0].exercise");
    }

    @Test
    void shouldAllowWhatTheClearanceNames() {
        Allowed some = allowed(MONDAY, Component.AEROBIC, Component.CORE);

        assertThat(field(propose(terms(doses()), some))).isEqualTo("doses.yoga");
        assertThat(word(propose(terms(doses()), all(MONDAY)))).isEqualTo("ACCEPTED");
    }

    @Test
    void shouldAllowWeightsOnlyAfterAReviewOfTechnique() {
        Doses weights =
                new Doses(Optional.empty(), Optional.empty(), Map.of(Component.WEIGHTS, new Doses.Sessions(2, 30)));
        PlanChange propose = new PlanChange.Propose(terms(weights, set("we-row-band", DayOfWeek.MONDAY)));
        PlanChange review = new PlanChange.ReviewTechnique("Sam Ortiz, trainer", MONDAY);

        Verdict before = ask(Plans.NONE, ActorRole.COACH, propose, all(MONDAY));
        assertThat(field(before)).isEqualTo("doses.weights");
        assertThat(word(ask(Plans.NONE, ActorRole.PERSON, review, all(MONDAY)))).isEqualTo("FORBIDDEN");
        Plans reviewed = accepted(ask(Plans.NONE, ActorRole.COACH, review, all(MONDAY)));

        assertThat(word(ask(reviewed, ActorRole.COACH, propose, all(MONDAY)))).isEqualTo("ACCEPTED");
    }

    @Test
    void shouldNotApproveWhatIsNoLongerAllowed() {
        Plans proposed = accepted(propose(terms(doses()), all(MONDAY)));

        Verdict verdict = ask(proposed, ActorRole.COACH, new PlanChange.Approve(), allowed(MONDAY));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.why().kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.why().field()).isEqualTo("doses.aerobic");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, RULE", "1, ACCEPTED", "7, RULE", "8, ACCEPTED", "57, ACCEPTED", "64, RULE", "-6, RULE"})
    void shouldBeginOnAMondayOfThisWeekOrOfTheNextEight(int days, String word) {
        LocalDate sunday = MONDAY.minusDays(1);
        Terms terms = new Terms(sunday.plusDays(days), 12, breaksAlone(20), List.of());

        assertThat(word(propose(terms, all(MONDAY.plusDays(6))))).isEqualTo(word);
    }

    @Test
    void shouldEndWithdrawAndSucceed() {
        Plans plans = inForce(terms(doses()));
        LocalDate later = MONDAY.plusDays(10);
        assertThat(word(ask(plans, ActorRole.PERSON, new PlanChange.Withdraw(), all(later))))
                .isEqualTo("CONFLICT");
        Terms next = new Terms(MONDAY.plusWeeks(2), 12, breaksAlone(30), List.of());

        Plans proposed = accepted(ask(plans, ActorRole.COACH, new PlanChange.Propose(next), all(later)));
        assertThat(accepted(ask(proposed, ActorRole.PERSON, new PlanChange.Withdraw(), all(later)))
                        .proposed())
                .isEmpty();
        Plans succeeded = accepted(ask(proposed, ActorRole.COACH, new PlanChange.Approve(), all(later)));
        Plan before = succeeded.past().orElseThrow();
        assertThat(before.status(later)).isEqualTo(Plan.Status.SUPERSEDED);
        assertThat(before.holds(later.minusDays(1))).isTrue();
        assertThat(before.holds(later)).isFalse();

        Plans ended = accepted(ask(succeeded, ActorRole.PERSON, new PlanChange.End(), all(later)));
        assertThat(ended.inForce().orElseThrow().status(later)).isEqualTo(Plan.Status.ENDED);
        assertThat(word(ask(ended, ActorRole.COACH, new PlanChange.End(), all(later))))
                .isEqualTo("CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, ACCEPTED, ''",
        "1, 2, ACCEPTED, ''",
        "1, 1, RULE, on",
        "2, 0, RULE, set",
        "1, 7, RULE, on",
        "1, -7, RULE, on"
    })
    void shouldTickASetOffOnOneOfItsDaysThatHasCome(int number, int days, String word, String field) {
        Plans plans = inForce(terms(doses(), set("co-bridge", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
        PlanChange tick = new PlanChange.Tick(number, MONDAY.plusDays(days), true);

        Verdict verdict = ask(plans, ActorRole.PERSON, tick, all(MONDAY.plusDays(6)));

        assertThat(word(verdict)).isEqualTo(word);
        assertThat(field(verdict)).isEqualTo(field);
    }

    @Test
    void shouldTakeATickBackAndLeaveTheRevisionToTheCoach() {
        Plans plans = inForce(terms(doses(), set("co-bridge", DayOfWeek.MONDAY)));

        Plans ticked = accepted(ask(plans, ActorRole.PERSON, new PlanChange.Tick(1, MONDAY, true), all(MONDAY)));
        Plans again = accepted(ask(ticked, ActorRole.PERSON, new PlanChange.Tick(1, MONDAY, true), all(MONDAY)));
        Plans back = accepted(ask(ticked, ActorRole.PERSON, new PlanChange.Tick(1, MONDAY, false), all(MONDAY)));

        assertThat(ticked.inForce().orElseThrow().ticks()).hasSize(1);
        assertThat(again).isEqualTo(ticked);
        assertThat(back).isEqualTo(plans);
        assertThat(ticked.revision()).isEqualTo(plans.revision());
    }

    @Test
    void shouldRefuseWhatIsAskedOfNobody() {
        Verdict verdict = PlanCommands.decide(
                new PlanCommands.Asked(
                        "c",
                        "grace",
                        ActorRole.ADMIN,
                        Agreed.NOON,
                        Expected.ANYTHING,
                        new PlanChange.Propose(terms(doses()))),
                Plans.NONE,
                Optional.empty());

        assertThat(word(verdict)).isEqualTo("UNKNOWN");
    }
}
