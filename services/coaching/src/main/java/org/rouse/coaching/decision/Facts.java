package org.rouse.coaching.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.plan.catalogue.Component;

/** What a rule saw. */
public sealed interface Facts {

    /**
     * Of a stretch of sitting.
     *
     * @param minutes          since its first sedentary minute
     * @param everyMinutes     between the breaks of the person's plan; 0 where nothing is known of the person
     * @param transportMinutes of it spent in a vehicle
     * @param coveragePercent  known share of it, 0-100
     * @param decisionPoint    which of its moments it is, from 1
     */
    record Sitting(int minutes, int everyMinutes, int transportMinutes, int coveragePercent, int decisionPoint)
            implements Facts {}

    /** Moderate-equivalent minutes of the rolling 7 local days: done, planned, missing, and what each day left would take. */
    record Aerobic(int earned, int target, int missing, int perDay) implements Facts {}

    /**
     * Of a planned break.
     *
     * @param minuteOfDay  local time it is planned for
     * @param stillPercent of the days known at this quarter hour, in how many of a hundred they sat; {@link #NOT_KNOWN} where none is
     * @param mayDrive     whether they were in a vehicle lately, or often are at this time
     */
    record Plan(int minuteOfDay, int stillPercent, boolean mayDrive) implements Facts {
        public static final int NOT_KNOWN = -1;
    }

    /** What went better than before. The order is persisted: only ever append. */
    enum Well {
        NOTHING,
        MORE_BREAKS,
        SHORTER_SITTING
    }

    /**
     * Of a day that is summed up, or of the mean day of a week.
     *
     * @param days           it is of: 1 or 7
     * @param daysKnown      of those, on how many enough was known to say anything
     * @param longestMinutes of one stretch; of a week, the longest of all
     */
    record Summary(int days, int daysKnown, int satMinutes, int longestMinutes, int breaks, Well well)
            implements Facts {}

    /** Of the safety list. */
    record ListDue(org.rouse.coaching.checkin.ListDue.Reason why) implements Facts {}

    /**
     * Of what the plan has for the day.
     *
     * @param components of which something is due
     * @param sets       prescribed sets that are not ticked off
     * @param done       sessions of these components in the week so far
     * @param recorded   of those, what only a device told
     */
    record Session(Set<Component> components, int sets, int done, int recorded) implements Facts {
        public Session {
            components = Collections.unmodifiableSet(EnumSet.copyOf(components));
        }

        /** Whether it is still due is asked anew when it is offered again. */
        @Override
        public Facts.Session kept() {
            return new Session(components, sets, 0, 0);
        }
    }

    /**
     * What a coach wrote.
     *
     * @param by subject of the coach
     */
    record Message(String text, String by) implements Facts {

        /** Whose words they are stands on the log, and nothing is offered again of them. */
        @Override
        public Facts kept() {
            return new Message("", "");
        }
    }

    /**
     * What a coach has the person reminded of.
     *
     * @param by       subject of the coach
     * @param session  what the plan has for the day, where that is it
     * @param mayDrive whether they were in a vehicle lately, or often are at this time
     */
    record Reminder(Kind of, String by, Optional<Session> session, boolean mayDrive) implements Facts {

        @Override
        public Facts kept() {
            return new Reminder(of, "", session.map(Session::kept), mayDrive);
        }
    }

    /** Whether they were in a vehicle lately, or often are at this time; false where that was not looked at. */
    default boolean mayDrive() {
        return false;
    }

    /** What is kept of it once it was decided, in case it is offered again. */
    default Facts kept() {
        return this;
    }

    /** Of a warning sign. */
    record Warning(Tier tier, RedFlag.RaisedBy raisedBy) implements Facts {}
}
