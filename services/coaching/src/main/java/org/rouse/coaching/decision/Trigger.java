package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.movement.stretches.StretchEvent;

/** Something that happened to one person, about which there may be something to decide. */
public sealed interface Trigger {

    /** A stretch was found, reached a decision point, ended, moved or was retracted. */
    record StretchChanged(StretchEvent event) implements Trigger {}

    /** The person's aerobic minutes were held against the plan. */
    record AerobicJudged(AerobicWeek week, Instant judgedAt) implements Trigger {}

    /** A red flag was raised: told once for each raising, whatever else holds. */
    record RedFlagRaised(RedFlag flag) implements Trigger {}

    /**
     * What is known of the person has changed, or a red flag was cleared: what is under way is held against it.
     *
     * @param clearanceLost whether exercise was cleared before and is not any more
     */
    record PersonChanged(boolean clearanceLost) implements Trigger {}

    /** The person wants what is likely to count, whatever they said before of prompts that rested on it. */
    record LikelyWished() implements Trigger {}

    /** The person can be reached in other ways than before, or not any more. */
    record ChannelsChanged() implements Trigger {}

    /**
     * Something came back on a prompt.
     *
     * @param at when it was said, or happened
     */
    record Answered(String decisionId, Answer answer, Instant at) implements Trigger {
        public Answered {
            at = at.truncatedTo(ChronoUnit.MILLIS); // as it is kept
        }
    }

    /**
     * A coach asks that the person be told something now.
     *
     * @param point what they ask for, by the number of what coaches asked for that day
     * @param by    subject of the coach
     * @param text  what they wrote; empty of a reminder
     */
    record CoachAsks(DecisionPoint.ByCoach point, String by, String text) implements Trigger {}

    /** Something is due. To be given at the head of the log only, like what is decided. */
    record Due(DueItem item) implements Trigger {}

    /**
     * Minutes of a local day were decided otherwise than before.
     *
     * @param fromMinute the first of them
     */
    record DayChanged(LocalDate date, long fromMinute) implements Trigger {}

    /** The person is to be forgotten. */
    record PersonErased() implements Trigger {}
}
