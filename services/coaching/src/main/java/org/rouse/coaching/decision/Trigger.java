package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.movement.stretches.StretchEvent;

/** An event about one person that may call for a decision. */
public sealed interface Trigger {

    /** A stretch was found, reached a decision point, ended, moved or was retracted. */
    record StretchChanged(StretchEvent event) implements Trigger {}

    /** The person's aerobic minutes were compared with the plan. */
    record AerobicJudged(AerobicWeek week, Instant judgedAt) implements Trigger {}

    /** A red flag was raised: told once for each raising, whatever else holds. */
    record RedFlagRaised(RedFlag flag) implements Trigger {}

    /**
     * The person's facts have changed, or a red flag was cleared: prompts under way are checked against them.
     *
     * @param clearanceLost whether the person just lost the clearance for exercise
     */
    record PersonChanged(boolean clearanceLost) implements Trigger {}

    /** The person wants estimates to count, whatever they answered before to prompts that rested on them. */
    record LikelyWished() implements Trigger {}

    /** The person's channels have changed. */
    record ChannelsChanged() implements Trigger {}

    /**
     * A response to a prompt.
     *
     * @param at time of the response
     */
    record Answered(String decisionId, Answer answer, Instant at) implements Trigger {
        public Answered {
            at = at.truncatedTo(ChronoUnit.MILLIS); // as it is stored
        }
    }

    /**
     * A coach's request to prompt the person now.
     *
     * @param point its decision point, with the request's number within the day
     * @param by    subject of the coach
     * @param text  the coach's words; empty for a reminder
     */
    record CoachAsks(DecisionPoint.ByCoach point, String by, String text) implements Trigger {}

    /** An item is due. Only given at the head of the log, like decisions. */
    record Due(DueItem item) implements Trigger {}

    /**
     * Minutes of a local day were decided differently than before.
     *
     * @param fromMinute the first of them
     */
    record DayChanged(LocalDate date, long fromMinute) implements Trigger {}

    /** The person is erased. */
    record PersonErased() implements Trigger {}
}
