package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Kind;

/**
 * What coaches ask that a person be told now: their own words, or a reminder. Whether it is pushed is for the checks; it is left to no lot
 * (DOMAIN section 5).
 */
public final class CoachAsking {

    /** So often in a local day of the person, whatever comes of it. */
    public static final int MOST_A_DAY = 12;

    /** Until the next day they are read in the app; ringing later helps nobody. */
    private static final Duration MESSAGE_LIFETIME = Duration.ofHours(24);

    private CoachAsking() {}

    /** What becomes of asking. */
    public sealed interface Heard {

        /** There is something to decide. */
        record Yes(Trigger.CoachAsks trigger) implements Heard {}

        /** Coaches have asked as often as they may that day. */
        record TooOften() implements Heard {}

        /** The plan has nothing for the day that is not done. */
        record NothingDue() implements Heard {}
    }

    /**
     * Whether it is heard.
     *
     * @param person with what their plan has for the day, where they are to be reminded of that
     * @param by     subject of the coach
     * @param text   what they wrote; empty of a reminder
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

    static Occasion occasion(Trigger.CoachAsks asks, PersonFacts person, MinutesSeen minutes, Instant now) {
        Kind asked = asks.point().asked();
        Whereabouts seen = person.agreed().healthData()
                ? Whereabouts.of(Calls.habits(minutes, now), person, minutes, now)
                : Whereabouts.UNSEEN;
        return new Occasion(
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
