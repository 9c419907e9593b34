package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.movement.ZoneHistory;

/** Facts of a person, with others in their place. */
record Known(PersonFacts facts) {

    Known zones(ZoneHistory zones) {
        return new Known(new PersonFacts(
                zones,
                facts.everyMinutes(),
                facts.quietHours(),
                facts.coolDown(),
                facts.dismissalCoolDown(),
                facts.dailyBudget(),
                facts.doNotDisturbUntil(),
                facts.busy(),
                facts.clearance(),
                facts.redFlag(),
                facts.mobility(),
                facts.aggravating(),
                facts.stars(),
                facts.flare(),
                facts.reachable(),
                facts.lots()));
    }

    Known undisturbedUntil(Instant until) {
        return with(Optional.of(until), facts.busy(), facts.clearance(), facts.redFlag(), facts.reachable());
    }

    Known busy(BusySpan... spans) {
        return with(facts.doNotDisturbUntil(), List.of(spans), facts.clearance(), facts.redFlag(), facts.reachable());
    }

    Known cleared(boolean clearance) {
        return with(facts.doNotDisturbUntil(), facts.busy(), clearance, facts.redFlag(), facts.reachable());
    }

    Known flagged(RedFlag flag) {
        return with(facts.doNotDisturbUntil(), facts.busy(), facts.clearance(), Optional.of(flag), facts.reachable());
    }

    Known flaring(FlareCourse flare) {
        return new Known(new PersonFacts(
                facts.zones(),
                facts.everyMinutes(),
                facts.quietHours(),
                facts.coolDown(),
                facts.dismissalCoolDown(),
                facts.dailyBudget(),
                facts.doNotDisturbUntil(),
                facts.busy(),
                facts.clearance(),
                facts.redFlag(),
                facts.mobility(),
                facts.aggravating(),
                facts.stars(),
                flare,
                facts.reachable(),
                facts.lots()));
    }

    Known unflagged() {
        return with(facts.doNotDisturbUntil(), facts.busy(), facts.clearance(), Optional.empty(), facts.reachable());
    }

    Known reachable(boolean reachable) {
        return with(facts.doNotDisturbUntil(), facts.busy(), facts.clearance(), facts.redFlag(), reachable);
    }

    Known moves(Mobility mobility) {
        return with(mobility, facts.aggravating(), facts.dailyBudget());
    }

    Known aggravatedBy(String... activities) {
        return with(facts.mobility(), Set.of(activities), facts.dailyBudget());
    }

    Known budget(int budget) {
        return with(facts.mobility(), facts.aggravating(), budget);
    }

    Known lots(Lots lots) {
        return new Known(new PersonFacts(
                facts.zones(),
                facts.everyMinutes(),
                facts.quietHours(),
                facts.coolDown(),
                facts.dismissalCoolDown(),
                facts.dailyBudget(),
                facts.doNotDisturbUntil(),
                facts.busy(),
                facts.clearance(),
                facts.redFlag(),
                facts.mobility(),
                facts.aggravating(),
                facts.stars(),
                facts.flare(),
                facts.reachable(),
                lots));
    }

    private Known with(
            Optional<Instant> doNotDisturbUntil,
            List<BusySpan> busy,
            boolean clearance,
            Optional<RedFlag> redFlag,
            boolean reachable) {
        return new Known(new PersonFacts(
                facts.zones(),
                facts.everyMinutes(),
                facts.quietHours(),
                facts.coolDown(),
                facts.dismissalCoolDown(),
                facts.dailyBudget(),
                doNotDisturbUntil,
                busy,
                clearance,
                redFlag,
                facts.mobility(),
                facts.aggravating(),
                facts.stars(),
                facts.flare(),
                reachable,
                facts.lots()));
    }

    private Known with(Mobility mobility, Set<String> aggravating, int budget) {
        return new Known(new PersonFacts(
                facts.zones(),
                facts.everyMinutes(),
                facts.quietHours(),
                facts.coolDown(),
                facts.dismissalCoolDown(),
                budget,
                facts.doNotDisturbUntil(),
                facts.busy(),
                facts.clearance(),
                facts.redFlag(),
                mobility,
                aggravating,
                Map.of(),
                facts.flare(),
                facts.reachable(),
                facts.lots()));
    }
}
