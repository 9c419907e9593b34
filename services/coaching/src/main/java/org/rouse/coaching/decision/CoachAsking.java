package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Kind;

/**
 * Coaches' requests to prompt a person now: their own words, or a reminder. The checks decide whether it is pushed; no draw leaves it out
 * (DOMAIN section 5).
 */
public final class CoachAsking {

    /** The most requests in a local day of the person, whatever their results. */
    public static final int MOST_A_DAY = 12;

    /** Messages can be read in the app until the next day; a later push helps nobody. */
    private static final Duration MESSAGE_LIFETIME = Duration.ofHours(24);

    private CoachAsking() {}

    /** The result of a request. */
    public sealed interface Heard {

        /** A decision is needed. */
        record Yes(Trigger.CoachAsks trigger) implements Heard {}

        /** Coaches have used up that day's requests. */
        record TooOften() implements Heard {}

        /** The plan has nothing left to do for the day. */
        record NothingDue() implements Heard {}
    }

    /**
     * Checks a request.
     *
     * @param person with the day's session of their plan, for a reminder of it
     * @param by     subject of the coach
     * @param text   the coach's words; empty for a reminder
     */
    public static Heard hear(Kind asked, String by, String text, DecisionState state, PersonFacts person, Instant now) {
        if (asked == Kind.SESSION_REMINDER && person.session().isEmpty()) {
            return new Heard.NothingDue();
        }
        LocalDate today = person.dayOf(now);
        int before = state.history().on(today).decisions().stream()
                .mapToInt(one -> one.point() instanceof DecisionPoint.ByCoach point ? point.number() : 0)
                .max()
                .orElse(0);
        return before >= MOST_A_DAY
                ? new Heard.TooOften()
                : new Heard.Yes(new Trigger.CoachAsks(new DecisionPoint.ByCoach(today, before + 1, asked), by, text));
    }

    static Opportunity opportunity(Trigger.CoachAsks asks, PersonFacts person, MinutesSeen minutes, Instant now) {
        Kind asked = asks.point().asked();
        Whereabouts seen = person.agreed().healthData()
                ? Whereabouts.of(Calls.habits(minutes, now), person, minutes, now)
                : Whereabouts.UNSEEN;
        return new Opportunity(
                asks.point(),
                Sight.LIVE,
                now.plus(lifetime(asked)),
                asked == Kind.BREAK_REMINDER && seen.moved(),
                asked == Kind.MESSAGE
                        ? new Facts.Message(asks.text(), asks.by())
                        : new Facts.Reminder(
                                asked,
                                asks.by(),
                                asked == Kind.SESSION_REMINDER ? person.session() : Optional.empty(),
                                seen.drives()),
                seen.until());
    }

    private static Duration lifetime(Kind asked) {
        if (asked == Kind.MESSAGE) {
            return MESSAGE_LIFETIME;
        }
        return asked == Kind.BREAK_REMINDER ? Calls.BREAK_LIFETIME : Calls.LIFETIME;
    }
}
