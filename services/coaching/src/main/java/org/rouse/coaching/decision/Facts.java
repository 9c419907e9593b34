package org.rouse.coaching.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.plan.catalogue.Component;

/** The facts that a rule used. */
public sealed interface Facts {

    /**
     * The facts of a stretch of sitting.
     *
     * @param minutes          since its first sedentary minute
     * @param everyMinutes     between the breaks of the person's plan; 0 for an unknown person
     * @param transportMinutes minutes of it spent in a vehicle
     * @param coveragePercent  known share of it, 0-100
     * @param decisionPoint    number of its moment, from 1
     */
    record Sitting(int minutes, int everyMinutes, int transportMinutes, int coveragePercent, int decisionPoint)
            implements Facts {}

    /** Moderate-equivalent minutes of the rolling 7 local days: done, planned, missing, and needed on each day left. */
    record Aerobic(int earned, int target, int missing, int perDay) implements Facts {}

    /**
     * The facts of a planned break.
     *
     * @param minuteOfDay  local time it is planned for
     * @param stillPercent share of the days known at this quarter hour on which the person sat; {@link #NOT_KNOWN} where none is
     * @param mayDrive     whether they were in a vehicle lately, or often are at this time
     */
    record Plan(int minuteOfDay, int stillPercent, boolean mayDrive) implements Facts {
        public static final int NOT_KNOWN = -1;
    }

    /** The improvement on the time before. The order is persisted: only ever append. */
    enum Well {
        NOTHING,
        MORE_BREAKS,
        SHORTER_SITTING
    }

    /**
     * The facts of the review of a day, or of the mean day of a week.
     *
     * @param days           1 or 7
     * @param daysKnown      number of those with enough known time
     * @param longestMinutes longest stretch; for a week, the longest of all
     */
    record Summary(int days, int daysKnown, int satMinutes, int longestMinutes, int breaks, Well well)
            implements Facts {}

    /** The facts of the safety list. */
    record ListDue(org.rouse.coaching.checkin.ListDue.Reason why) implements Facts {}

    /**
     * The facts of the day's session of the plan.
     *
     * @param components with something due
     * @param sets       prescribed sets that are not ticked off
     * @param done       sessions of these components in the week so far
     * @param recorded   those of them that only a device reported
     */
    record Session(Set<Component> components, int sets, int done, int recorded) implements Facts {
        public Session {
            components = Collections.unmodifiableSet(EnumSet.copyOf(components));
        }

        /** Whether the session is still due is looked up again at a second offer. */
        @Override
        public Facts.Session kept() {
            return new Session(components, sets, 0, 0);
        }
    }

    /**
     * A coach's message.
     *
     * @param by subject of the coach
     */
    record Message(String text, String by) implements Facts {

        /** The log has the message with its author, and it is never offered again. */
        @Override
        public Facts kept() {
            return new Message("", "");
        }
    }

    /**
     * A coach's reminder.
     *
     * @param by       subject of the coach
     * @param session  the day's session of the plan, for a reminder of it
     * @param mayDrive whether they were in a vehicle lately, or often are at this time
     */
    record Reminder(Kind of, String by, Optional<Session> session, boolean mayDrive) implements Facts {

        @Override
        public Facts kept() {
            return new Reminder(of, "", session.map(Session::kept), mayDrive);
        }
    }

    /** Whether the person was in a vehicle lately, or often is at this time; false where that was not looked up. */
    default boolean mayDrive() {
        return false;
    }

    /** The part that is stored after the decision, for a second offer. */
    default Facts kept() {
        return this;
    }

    /** The facts of a warning sign. */
    record Warning(Tier tier, RedFlag.RaisedBy raisedBy) implements Facts {}
}
