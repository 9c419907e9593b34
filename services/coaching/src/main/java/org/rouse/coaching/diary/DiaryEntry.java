package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was reported.
 *
 * @param id          counts what was reported of the person, from 1
 * @param kind        report, safety-list, session, rating, risk-facts or hurt: the one member beside it that is there
 * @param at          when it holds; of a session when it began
 * @param enteredAs   person, coach or admin; absent where it came of an answer to a prompt
 * @param revision    counts how often it was written, from 1
 * @param status      entered, or corrected: then it says here what is right
 * @param corrections what it said before each, the oldest first
 */
record DiaryEntry(
        int id,
        String kind,
        Instant at,
        Instant enteredAt,
        @Nullable String enteredBy,
        @Nullable String enteredAs,
        long revision,
        String status,
        List<Correction> corrections,
        @Nullable Report report,
        @Nullable SafetyList safetyList,
        @Nullable Session session,
        @Nullable Rating rating,
        @Nullable RiskFacts riskFacts,
        @Nullable Hurt hurt) {

    /**
     * What was said until it was corrected: the one member beside who did so that is there.
     *
     * @param at          when it was to hold
     * @param correctedAs person, coach or admin
     */
    record Correction(
            Instant at,
            Instant correctedAt,
            String correctedBy,
            String correctedAs,
            @Nullable Report report,
            @Nullable SafetyList safetyList,
            @Nullable Session session,
            @Nullable Rating rating) {}

    /**
     * How they were.
     *
     * @param rmdq        the 24 statements as they were answered, null where one was left out; absent where they were not asked
     * @param rmdqScore   statements of 24 that hold; absent where one was left out
     * @param beginsFlare whether it makes a flare: as they say, or by the rise of pain
     */
    record Report(
            @Nullable Integer pain,
            @Nullable Boolean flare,
            boolean notWell,
            List<String> legSymptoms,
            @Nullable Integer sleepMinutes,
            @Nullable Integer sleepQuality,
            @Nullable List<@Nullable Boolean> rmdq,
            @Nullable Integer rmdqScore,
            boolean beginsFlare) {}

    /**
     * Answers to the safety list.
     *
     * @param tier   which they call for; absent for none, which says nothing about anybody's health
     * @param raised whether that raised the red flag, or the one that stood once more
     * @param notes  questions of long standing that were examined
     */
    record SafetyList(
            String version,
            Map<String, AnswerGiven> answers,
            List<String> legSymptoms,
            @Nullable Integer pain,
            String rule,
            @Nullable String tier,
            boolean raised,
            List<String> notes) {}

    /** @param said yes, not-sure or no */
    record AnswerGiven(
            String said, @Nullable String since, @Nullable String worseSince, boolean examined) {}

    /** @param nextTime go-on, easier-form, stop (left out until it goes well again) or coach-sets */
    record Session(
            String activity,
            int minutes,
            @Nullable Integer painDuring,
            @Nullable Integer painAfter,
            @Nullable Integer painNextMorning,
            boolean stopped,
            List<String> symptoms,
            String nextTime) {}

    record Rating(
            String activity,
            @Nullable Integer stars,
            @Nullable Boolean tooHard,
            @Nullable Boolean hurt) {}

    record RiskFacts(List<String> facts, List<String> news, long revision, boolean voidsClearance) {}

    /** @param activity what the prompt suggested; absent where that is not known */
    record Hurt(String decisionId, @Nullable String activity) {}
}
