package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.plan.Agreed.MONDAY;
import static org.rouse.coaching.plan.Agreed.accepted;
import static org.rouse.coaching.plan.Agreed.all;
import static org.rouse.coaching.plan.Agreed.ask;
import static org.rouse.coaching.plan.Agreed.doses;
import static org.rouse.coaching.plan.Agreed.inForce;
import static org.rouse.coaching.plan.Agreed.set;
import static org.rouse.coaching.plan.Agreed.terms;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.plan.Adherence.Done;
import org.rouse.coaching.plan.Adherence.Kept;
import org.rouse.coaching.plan.Adherence.Unit;
import org.rouse.coaching.plan.catalogue.Component;

class AdherenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 3, 0", "1, 3, 33", "2, 3, 66", "3, 3, 100", "4, 3, 100", "0, 0, -", "5, 0, -"})
    void shouldBeWhatWasDoneOfWhatWasPlannedAndNeverMore(
            int done, int planned, @org.jspecify.annotations.Nullable Integer percent) {
        assertThat(new Kept(Optional.empty(), Unit.SETS, done, planned).percent())
                .isEqualTo(Optional.ofNullable(percent));
    }

    @Test
    void shouldCountEachComponentByItself() {
        Plan plan = inForce(terms(doses())).inForce().orElseThrow();
        Done done = new Done(
                2_410,
                60,
                45,
                Map.of(Component.CORE, Set.of(MONDAY, MONDAY.plusDays(2)), Component.WATER, Set.of(MONDAY)));

        assertThat(Adherence.of(plan, 1, done))
                .containsExactly(
                        new Kept(Optional.of(Component.MICROBREAK), Unit.BREAKS, 60, 120),
                        new Kept(Optional.of(Component.AEROBIC), Unit.MINUTES, 45, 30),
                        new Kept(Optional.of(Component.YOGA), Unit.SESSIONS, 0, 1),
                        new Kept(Optional.of(Component.CORE), Unit.SESSIONS, 2, 3));
    }

    @Test
    void shouldHoldAWeekAgainstTheTargetItHad() {
        Plan plan = inForce(terms(doses()))
                .inForce()
                .orElseThrow()
                .withTarget(3, new Ramp.Target(80, Ramp.Step.BASELINE, 0))
                .withTarget(4, new Ramp.Target(90, Ramp.Step.UP, 10));
        Done nothing = new Done(0, 0, 0, Map.of());

        assertThat(List.of(2, 3, 4, 9))
                .extracting(week -> Adherence.of(plan, week, nothing).get(1).planned())
                .containsExactly(30, 80, 90, 90);
    }

    @Test
    void shouldMakeASessionOfADayWhoseSetsAreAllTicked() {
        Plans plans = inForce(terms(
                doses(), set("co-bridge", DayOfWeek.MONDAY, DayOfWeek.THURSDAY), set("co-dead-bug", DayOfWeek.MONDAY)));
        for (PlanChange tick : List.of(
                new PlanChange.Tick(1, MONDAY, true),
                new PlanChange.Tick(1, MONDAY.plusDays(3), true),
                new PlanChange.Tick(1, MONDAY.plusDays(7), true))) {
            plans = accepted(ask(plans, ActorRole.PERSON, tick, all(MONDAY.plusDays(8))));
        }
        Done thursday = new Done(0, 0, 0, Map.of(Component.CORE, Set.of(MONDAY.plusDays(3))));

        List<Kept> kept = Adherence.of(plans.inForce().orElseThrow(), 1, thursday);

        assertThat(kept).contains(new Kept(Optional.of(Component.CORE), Unit.SESSIONS, 1, 3));
        assertThat(kept).contains(new Kept(Optional.empty(), Unit.SETS, 2, 3));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yoga, YOGA",
                "Vinyasa Yoga, YOGA",
                "weightlifting, WEIGHTS",
                "pilates, CORE",
                "aquafit, WATER",
                "walking, -",
                "swimming, -",
                "co-bridge, CORE",
                "mb-walk, -",
                "ae-walk-brisk, -",
                "quidditch, -"
            })
    void shouldKnowOfWhichComponentASessionIs(String activity, @org.jspecify.annotations.Nullable Component component) {
        assertThat(SessionKinds.of(activity)).isEqualTo(Optional.ofNullable(component));
    }
}
