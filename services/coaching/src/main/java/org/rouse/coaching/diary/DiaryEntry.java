package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param id          counts the person's reports, from 1
 * @param kind        report, safety-list, session, rating, risk-facts or hurt: names the one member beside it that is present
 * @param at          the time it is about; for a session its begin
 * @param enteredAs   person, coach or admin; absent where it came from an answer to a prompt
 * @param revision    counts how often it was written, from 1
 * @param status      entered, or corrected: the entry then has the corrected content
 * @param corrections the content before each correction, the oldest first
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
     * The content before a correction: the one member that is present beside those about the correction.
     *
     * @param at          the time it was about
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
     * A report of how the person was.
     *
     * @param rmdq        the answers to the 24 statements, null where one was left out; absent where they were not asked
     * @param rmdqScore   number of the 24 statements that apply; absent where one was left out
     * @param beginsFlare whether it begins a flare: as reported, or by the rise of pain
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
     * @param tier   that they call for; absent for none, which says nothing about anybody's health
     * @param raised whether that raised a red flag, or the standing one once more
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

    /** @param activity that the prompt suggested; absent where unknown */
    record Hurt(String decisionId, @Nullable String activity) {}
}
