package org.rouse.coaching.decision;

import java.time.Duration;
import org.rouse.coaching.decision.eligibility.QuietHours;

/** Facts of a person without any obstacle to prompts. */
final class Limits {

    private Limits() {}

    static PersonFacts none(PersonFacts facts) {
        return new PersonFacts(
                facts.zones(),
                facts.everyMinutes(),
                QuietHours.NONE,
                Duration.ZERO,
                Duration.ZERO,
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
                facts.lots(),
                facts.laterBudget(),
                facts.minBreak(),
                facts.syncsEvery(),
                facts.listDue(),
                facts.session(),
                facts.wishes(),
                facts.holidays(),
                facts.agreed());
    }
}
