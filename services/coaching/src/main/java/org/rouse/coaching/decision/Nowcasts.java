package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.decision.nowcast.Habits;
import org.rouse.coaching.decision.nowcast.Nowcast;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;
import org.rouse.coaching.decision.nowcast.Survival;

/**
 * Estimates whether a person still sits who sat at their devices' last report, from how they got up in the last 28 days (DOMAIN section 2).
 */
final class Nowcasts {

    private static final int PER_MILLE = 1000;

    private Nowcasts() {}

    /** Empty where the opportunity is no stretch. */
    static Optional<Nowcast> of(
            NowcastPolicy policy,
            Opportunity opportunity,
            Guesses guesses,
            PersonFacts person,
            MinutesSeen minutes,
            Instant now) {
        return opportunity.facts() instanceof Facts.Sitting sitting
                ? opportunity.evidenceUntil().map(until -> of(policy, sitting, until, guesses, person, minutes, now))
                : Optional.empty();
    }

    private static Nowcast of(
            NowcastPolicy policy,
            Facts.Sitting sitting,
            Instant until,
            Guesses guesses,
            PersonFacts person,
            MinutesSeen minutes,
            Instant now) {
        long end = PersonFacts.minuteOf(until);
        Habits habits = Habits.of(minutes.between(Habits.from(PersonFacts.minuteOf(now)), end));
        Survival survival = new Survival(policy.hazards(), person.zones());
        double factor = survival.ownFactor(habits.stretches(person.minBreak()));
        Duration age = Duration.between(until, now);
        // A prompt that was put off may be too old by now.
        double chance = age.compareTo(policy.oldest()) > 0
                ? 0
                : survival.chance(end - 1, sitting.minutes(), (int) age.toMinutes(), factor);
        return new Nowcast(
                policy.hazards().version(),
                (int) age.toMinutes(),
                (int) (PER_MILLE * chance),
                policy.leastThousandths(),
                (int) StrictMath.rint(PER_MILLE * factor),
                habits.transportBefore(end),
                habits.transportPercent(now, person.zones()),
                guesses.areOff() || person.wishes().likely() == Wish.NO);
    }
}
