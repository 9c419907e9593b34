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
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Everything an operator may set. A person's own settings go before {@code movement} and {@code aerobic}.
 *
 * @param mongoUri        where the views live
 * @param database        name of the database of the views
 * @param topicReplicas   of topics created at start; -1 = the broker's default
 * @param dailyCheckAt    local time at which a person's aerobic minutes are held against the plan
 * @param writeWait       how long an answer to a change waits for what becomes of it, and then for the view to show it
 * @param longestDays     days one request for stretches may span, 1-3660
 * @param viewsLagLimit   age of a record that is not in the views yet from which on the service is not ready
 * @param movement        what counts as a stretch
 * @param aerobic         what counts as enough
 * @param prompts         when people are prompted whose coach set nothing else
 * @param nowcast         what is likely where a device tells late
 * @param timetable       when what comes round by the calendar is told
 * @param holdOut         the few prompts that are left out to see whether they help
 * @param study           a trial of the prompts' effect, in the place of the hold-out
 * @param topology        how the log is worked through
 * @param roster          from when on somebody needs a look
 * @param enrolmentLink   what an invitation leads to, its code is put behind; has a {@code #}, so that no server is told the code
 * @param cases           from when on a case is opened
 * @param alerts          when coaches and admins are told of cases
 * @param calendar        how people's calendars are read
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
     * From when on a coach's roster names somebody. Deficits go by the aerobic plan, flags and clearance by what is on record.
     *
     * @param dataOld        age of the newest data from which it is named
     * @param longSitting    minutes of a stretch, one of the last seven days, from which it is named
     * @param sittingADay    minutes a valid day, in the mean of the last seven, from which they are named
     */
    public record RosterLimits(
            @NotNull @DefaultValue("24h") Duration dataOld,
            @Min(20) @Max(1440) @DefaultValue("120") int longSitting,
            @Min(60) @Max(1440) @DefaultValue("600") int sittingADay) {}

    /**
     * DOMAIN sections 1 and 2.
     *
     * @param minBreak            minutes of movement that end a stretch, 1 and up
     * @param longStretch         minutes from which a stretch is a finding
     * @param nonWearWindow       minutes of zeros without heart rate that mean not worn; 0 = never inferred
     * @param heartRateWear       minutes after a heart rate during which the device counts as worn
     * @param freshness           age of the newest evidence up to which a stretch is live
     * @param coveragePercent     known share of a stretch from which it is live, 0-100
     * @param promptLifetime      how long after its decision a prompt is still of use
     * @param reportedSleep       whether reports of sleep count
     * @param workoutOverAfter    minutes at rest after which a workout on foot or wheels was over that nobody ended
     * @param restBelowBpm        pulse below which a person rests whose reserve is not known
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
     * @param sessionCap   longest session that may be asked of a person, minutes
     */
    public record Aerobic(
            @Min(0) @Max(10080) @DefaultValue("150") int weeklyTarget,
            @Min(1) @Max(1440) @DefaultValue("45") int sessionCap) {}

    /**
     * When what comes round by the calendar is told (DOMAIN section 2); local times.
     *
     * @param summaryAt     that the day is summed up
     * @param nextMorningAt that a day that came late, and the week, are
     * @param checkInAt     that people are reminded of the safety list
     * @param sessionAt     what the plan has for the day
     * @param spread        over which people are spread, so that not all are told at once
     * @param workFrom      begin of the working hours of those who say nothing else
     * @param workTo        their end
     * @param slowSync      from which on a device that tells so seldom shows nothing live
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
     * What is likely of people whose devices tell late (DOMAIN section 2).
     *
     * @param table                file with the deployment's own table of hazards; empty = the one that comes with the product
     * @param oldest               age of the newest evidence up to which anything is said of now
     * @param leastPercent         chance from which on it counts like what is seen, by the table that comes with the product
     * @param leastPercentOwnTable the same by the deployment's own
     */
    public record Nowcast(
            @NotNull @DefaultValue("") String table,
            @NotNull @DefaultValue("30m") Duration oldest,
            @Min(50) @Max(99) @DefaultValue("60") int leastPercent,
            @Min(50) @Max(99) @DefaultValue("50") int leastPercentOwnTable) {

        /** @throws IllegalArgumentException when the table cannot be read, or is none */
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
     * The few moments at which everything else would let a prompt through and none goes out, so that one can tell what prompting does.
     *
     * @param percent of those moments, 10-90; 0 = none
     * @param seed    of the lots; who knows it can foretell them
     */
    public record HoldOut(
            @Min(0) @Max(90) @DefaultValue("10") int percent,
            @NotNull @DefaultValue("hold-out") String seed) {

        private static final int THOUSANDTHS = 10;

        /** @throws IllegalArgumentException when it is too small to learn from, or has no seed */
        public HoldOut {
            if (percent > 0) {
                study(percent, seed);
            }
        }

        /** The lot; empty where none is drawn. */
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
     * @param seed                   of the lots; chosen anew for each study
     * @param name                   by which people agree to it, or leave it
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
            return "StudyMode[" + probabilityThousandths + "]"; // who knows the seed can foretell the lots
        }
    }

    /**
     * How the log is worked through. What Kafka Streams itself is told stands in coaching.yml.
     *
     * @param tick       how often due times are looked at
     * @param retainDays days that minutes and what they say are kept, by the clock; ingest refuses what is older when it comes
     */
    public record Topology(
            @DefaultValue("1s") Duration tick,
            @Min(15) @Max(36_600) @DefaultValue("3653") int retainDays) {}
}
