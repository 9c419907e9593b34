package org.rouse.coaching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.decision.nowcast.Hazards;
import org.rouse.coaching.organisation.RetentionBounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of an operator. A person's own settings take precedence over {@code movement} and {@code aerobic}.
 *
 * @param mongoUri      URI of the server with the views
 * @param database      name of the database of the views
 * @param topicReplicas of topics created at start; -1 = the broker's default
 * @param dailyCheckAt  local time at which a person's aerobic minutes are compared with the plan
 * @param writeWait     how long the answer to a change waits for its result, and then for the view to show it
 * @param longestDays   days one request for stretches may span, 1-3660
 * @param viewsLagLimit age of a record missing from the views at which the service stops being ready
 * @param movement      definition of stretches
 * @param aerobic       aerobic targets
 * @param prompts       limits of prompts for people whose coach set nothing else
 * @param nowcast       how the present is estimated where a device reports late
 * @param timetable     times of messages that recur by the calendar
 * @param holdOut       the small share of prompts that are left out to measure their effect
 * @param study         a trial of the prompts' effect, in place of the hold-out
 * @param topology      how the log is processed
 * @param roster        limits beyond which the roster names a person
 * @param enrolmentLink URL of an invitation, to which its code is appended; has a {@code #}, so that the code is never sent to a server
 * @param cases         limits beyond which a case is opened
 * @param alerts        when coaches and admins are alerted to cases
 * @param calendar      how people's calendars are read
 */
@ConfigurationProperties("rouse.coaching")
@Validated
public record CoachingSettings(
        @NotBlank @DefaultValue("mongodb://localhost:27017") String mongoUri,
        @NotBlank @DefaultValue("rouse_coaching") String database,
        @DefaultValue("-1") int topicReplicas,
        @DefaultValue("18:00") LocalTime dailyCheckAt,
        @DefaultValue("5s") Duration writeWait,
        @Min(1) @Max(3660) @DefaultValue("400") int longestDays,
        @NotNull @DefaultValue("2m") Duration viewsLagLimit,
        @Valid @DefaultValue Movement movement,
        @Valid @DefaultValue Aerobic aerobic,
        @Valid @DefaultValue PromptLimits prompts,
        @Valid @DefaultValue Nowcast nowcast,
        @Valid @DefaultValue Timetable timetable,
        @Valid @DefaultValue HoldOut holdOut,
        @Valid @DefaultValue StudyMode study,
        @Valid @DefaultValue Topology topology,
        @Valid @DefaultValue RosterLimits roster,

        @NotBlank
        @Pattern(regexp = ".*#.*", message = "must have a #, which the code comes after")
        @DefaultValue("http://localhost:8404/open/me#/enrol/")
        String enrolmentLink,

        @Valid @DefaultValue CaseLimits cases,
        @Valid @DefaultValue AlertLimits alerts,
        @Valid @DefaultValue CalendarSettings calendar) {

    /**
     * The limits beyond which a coach's roster names a person. Deficits follow the aerobic plan, flags and clearance the person's record.
     *
     * @param dataOld     age of the newest data
     * @param longSitting minutes of the longest stretch of the last seven days
     * @param sittingADay mean sitting minutes of the valid days among the last seven
     */
    public record RosterLimits(
            @NotNull @DefaultValue("24h") Duration dataOld,
            @Min(20) @Max(1440) @DefaultValue("120") int longSitting,
            @Min(60) @Max(1440) @DefaultValue("600") int sittingADay) {}

    /**
     * DOMAIN sections 1 and 2.
     *
     * @param minBreak         minutes of movement that end a stretch, 1 and up
     * @param longStretch      minutes from which a stretch is a finding
     * @param nonWearWindow    minutes of zeros without heart rate that count as not worn; 0 = never inferred
     * @param heartRateWear    minutes after a heart rate during which the device counts as worn
     * @param freshness        age of the newest evidence up to which a stretch is live
     * @param coveragePercent  known share of a stretch from which it is live, 0-100
     * @param promptLifetime   how long after its decision a prompt stays useful
     * @param reportedSleep    whether reports of sleep count
     * @param workoutOverAfter minutes at rest after which a workout on foot or wheels counts as over, where nobody ended it
     * @param restBelowBpm     pulse below which a person rests, where their heart rate reserve is unknown
     */
    public record Movement(
            @Min(1) @Max(60) @DefaultValue("2") int minBreak,
            @Min(1) @Max(1440) @DefaultValue("20") int longStretch,
            @Min(0) @Max(600) @DefaultValue("90") int nonWearWindow,
            @Min(0) @Max(60) @DefaultValue("10") int heartRateWear,
            @DefaultValue("5m") Duration freshness,
            @Min(0) @Max(100) @DefaultValue("80") int coveragePercent,
            @DefaultValue("10m") Duration promptLifetime,
            @DefaultValue("true") boolean reportedSleep,
            @Min(1) @Max(1440) @DefaultValue("20") int workoutOverAfter,
            @Min(20) @Max(300) @DefaultValue("90") int restBelowBpm) {}

    /**
     * DOMAIN section 3.
     *
     * @param weeklyTarget moderate-equivalent minutes a week
     * @param sessionCap   longest session that may be suggested, minutes
     */
    public record Aerobic(
            @Min(0) @Max(10080) @DefaultValue("150") int weeklyTarget,
            @Min(1) @Max(1440) @DefaultValue("45") int sessionCap) {}

    /**
     * Times of messages that recur by the calendar (DOMAIN section 2); local times.
     *
     * @param summaryAt     time of the summary of the day
     * @param nextMorningAt time of the summaries of the week, and of a day whose data came late
     * @param checkInAt     time of the reminder of the safety list
     * @param sessionAt     time of the reminder of the day's session
     * @param spread        time over which people are spread, so that not all are prompted at once
     * @param workFrom      begin of working hours where the person sets none
     * @param workTo        their end
     * @param slowSync      interval of reports from which on a device counts as not live
     */
    public record Timetable(
            @NotNull @DefaultValue("18:30") LocalTime summaryAt,
            @NotNull @DefaultValue("08:30") LocalTime nextMorningAt,
            @NotNull @DefaultValue("17:00") LocalTime checkInAt,
            @NotNull @DefaultValue("16:00") LocalTime sessionAt,
            @NotNull @DefaultValue("15m") Duration spread,
            @NotNull @DefaultValue("09:00") LocalTime workFrom,
            @NotNull @DefaultValue("17:00") LocalTime workTo,
            @NotNull @DefaultValue("30m") Duration slowSync) {}

    /**
     * Estimates for people whose devices report late (DOMAIN section 2).
     *
     * @param table                file with the deployment's own table of hazards; empty = the one that comes with the product
     * @param oldest               age of the newest evidence up to which the present is estimated
     * @param leastPercent         chance from which on an estimate counts like an observation, with the product's table
     * @param leastPercentOwnTable the same with the deployment's own table
     */
    public record Nowcast(
            @NotNull @DefaultValue("") String table,
            @NotNull @DefaultValue("30m") Duration oldest,
            @Min(50) @Max(99) @DefaultValue("60") int leastPercent,
            @Min(50) @Max(99) @DefaultValue("50") int leastPercentOwnTable) {

        /** @throws IllegalArgumentException when the table is unreadable or invalid */
        public Nowcast {
            if (!table.isEmpty()) {
                hazards(table);
            }
        }

        /** The table in force. */
        public Hazards hazards() {
            return table.isEmpty() ? Hazards.shipped() : hazards(table);
        }

        private static Hazards hazards(String file) {
            try {
                return Hazards.read(Files.readString(Path.of(file)));
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "rouse.coaching.nowcast.table names a file that cannot be read: " + file, e);
            }
        }
    }

    /**
     * The hold-out: moments at which every check would let a prompt through and none is sent, so that the effect of prompts can be
     * measured.
     *
     * @param percent share of those moments, 10-90; 0 = none
     * @param seed    of the draws; whoever knows it can predict them
     */
    public record HoldOut(
            @Min(0) @Max(90) @DefaultValue("10") int percent,
            @NotNull @DefaultValue("hold-out") String seed) {

        private static final int THOUSANDTHS = 10;

        /** @throws IllegalArgumentException when the share is too small to learn from, or the seed is missing */
        public HoldOut {
            if (percent > 0) {
                study(percent, seed);
            }
        }

        /** The draw; empty where there is no hold-out. */
        public Optional<Study> lot() {
            return percent == 0 ? Optional.empty() : Optional.of(study(percent, seed));
        }

        private static Study study(int percent, String seed) {
            return new Study(Study.HOLD_OUT, 1000 - THOUSANDTHS * percent, seed);
        }

        @Override
        public String toString() {
            return "HoldOut[" + percent + "]";
        }
    }

    /**
     * A micro-randomised trial of the prompts' effect. Off unless a probability and a seed are given.
     *
     * @param probabilityThousandths of prompting where a prompt could go out, 100-900; 0 = no study
     * @param seed                   of the draws; chosen anew for each study
     * @param name                   under which people join or leave it
     */
    public record StudyMode(
            @Min(0) @Max(900) @DefaultValue("0") int probabilityThousandths,
            @NotNull @DefaultValue("") String seed,
            @NotNull @Size(max = 64) @DefaultValue("") String name) {

        /** The study; empty while none runs. */
        public Optional<Study> running() {
            return probabilityThousandths == 0
                    ? Optional.empty()
                    : Optional.of(new Study(Study.STUDY, probabilityThousandths, seed));
        }

        @Override
        public String toString() {
            return "StudyMode[" + probabilityThousandths + "]"; // whoever knows the seed can predict the draws
        }
    }

    /**
     * How the log is processed. Kafka Streams' own settings are in coaching.yml.
     *
     * @param tick       how often due times are checked
     * @param retainDays days that minutes and results from them are kept, by the clock; ingest refuses older data on arrival
     * @param auditDays  days that the audit is kept
     */
    public record Topology(
            @DefaultValue("1s") Duration tick,
            @Min(15) @Max(36_600) @DefaultValue("3653") int retainDays,

            @Min(RetentionBounds.LEAST_AUDIT_DAYS) @Max(RetentionBounds.MOST_AUDIT_DAYS) @DefaultValue("400")
            int auditDays) {}
}
