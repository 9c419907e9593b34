package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the API. Absent means the deployment's default.
 *
 * @param name                  how prompts address the person
 * @param language              BCP 47 tag
 * @param zone                  IANA zone the person lives in now; a change is added to {@code zones} as of now
 * @param zones                 zones in force, oldest first; read only
 * @param country               where the person lives, ISO 3166-1 alpha-2
 * @param moves                 how the person moves; walks where absent
 * @param organisationId        organisation; an admin sets it
 * @param coachIds              coaches assigned, by their token's subject; an admin sets them
 * @param tags                  by which coaches find people on their roster; a coach or admin sets them
 * @param clearance             a provider's go-ahead for exercise, absent without one; a coach or admin records it
 * @param examination           the latest finding of a health professional; read only
 * @param movement              own thresholds; a coach or admin sets them
 * @param prompts               when and how often prompts may come
 * @param aerobic               own target; a coach or admin sets it
 * @param heartRate             how heart rate is interpreted; a coach or admin sets it
 * @param aggravatingActivities activities that hurt, such as {@code running}
 * @param work                  when the person works
 * @param redFlag               whether a warning sign stands; true raises one, an examination alone ends it
 * @param redFlagTier           how soon somebody has to look at it; where given, it raises one
 * @param redFlagRaised         its latest raising; read only
 * @param enrolled              since when the person is known here; read only
 * @param enrolment             pending until a coach accepts a person who enrolled by themselves, who gets plain breaks alone; then
 *                              accepted; absent where somebody else created the person; read only
 * @param pause                 the latest pause of everything; read only
 * @param revision              counts changes; read only
 */
record Profile(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 35) String language,
        @NotBlank @Size(max = 64) String zone,
        @Nullable List<ZoneFrom> zones,
        @Nullable String country,
        @Nullable Moves moves,
        @Nullable @Size(max = 128) String organisationId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 128) String> coachIds,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
        @Nullable @Valid Clearance clearance,
        @Nullable ExaminationRecord examination,
        @Nullable @Valid Movement movement,
        @Nullable @Valid Prompts prompts,
        @Nullable @Valid Aerobic aerobic,
        @Nullable @Valid HeartRate heartRate,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> aggravatingActivities,
        @Nullable @Valid Work work,
        @Nullable Boolean redFlag,
        @Nullable Tier redFlagTier,
        @Nullable Raised redFlagRaised,
        @Nullable Instant enrolled,
        @Nullable String enrolment,
        @Nullable Paused pause,
        @Nullable Long revision) {

    /** How the person moves. Nobody who cannot stand is told to stand. */
    enum Moves {
        @JsonProperty("walks")
        WALKS,
        @JsonProperty("stands")
        STANDS,
        @JsonProperty("seated")
        SEATED
    }

    /** How soon somebody has to look at a warning sign, the soonest first. Tell-provider lets breaks go on. */
    enum Tier {
        @JsonProperty("emergency")
        EMERGENCY,
        @JsonProperty("today")
        TODAY,
        @JsonProperty("days")
        DAYS,
        @JsonProperty("tell-provider")
        TELL_PROVIDER
    }

    /** The result of an examination for exercise. */
    enum Result {
        @JsonProperty("as-before")
        AS_BEFORE,
        @JsonProperty("with-limits")
        WITH_LIMITS,
        @JsonProperty("none")
        NONE
    }

    /** A health professional. */
    record Professional(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String profession) {}

    /**
     * @param by         the professional who gave it
     * @param on         local date; not in the future, and not before a red flag made an earlier one void
     * @param limits     restrictions in words
     * @param components of a plan that it clears; all when none is named
     * @param avoid      loads, positions, conditions and activities of the catalogue of exercises that must not be suggested
     * @param reviewBy   the first day on which it has ended; at most a year after its date, which is also the default
     * @param enteredBy  subject of the coach's token; read only
     * @param enteredAt  read only
     */
    record Clearance(
            @NotNull @Valid Professional by,
            @NotNull LocalDate on,
            @Nullable @Size(max = 500) String limits,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt,
            @Nullable @Size(max = 6) List<@NotBlank String> components,
            @Nullable @Size(max = 30) List<@NotBlank @Size(max = 64) String> avoid,
            @Nullable LocalDate reviewBy) {}

    /** @param endedRaising the raising of the red flag that it ended */
    record ExaminationRecord(
            Professional by,
            LocalDate on,
            Result result,
            @Nullable String limits,
            String enteredBy,
            Instant enteredAt,
            @Nullable String endedRaising,
            List<String> components,
            List<String> avoid,
            @Nullable LocalDate reviewBy) {}

    /**
     * @param id      unique among raisings
     * @param by      {@code person} or {@code coach}
     * @param at      time of the raising
     * @param firstAt time of the first raising since it stands
     * @param times   number of raisings since then
     */
    record Raised(String id, String by, Instant at, Instant firstAt, int times) {}

    /**
     * @param from      when everything was paused
     * @param until     when that is over; absent = when somebody resumes
     * @param takesData whether data of devices is taken in meanwhile
     */
    record Paused(Instant from, @Nullable Instant until, boolean takesData) {}

    /** The zone that the person lived in from this instant on; the oldest also applies to all time before it. */
    record ZoneFrom(Instant from, String zone) {}

    /**
     * @param minBreakMinutes    minutes of movement that end a stretch
     * @param longStretchMinutes minutes from which a stretch is long
     */
    record Movement(
            @Nullable @Min(1) @Max(60) Integer minBreakMinutes,
            @Nullable @Min(1) @Max(1440) Integer longStretchMinutes) {}

    /**
     * @param quietFrom                local time quiet hours begin
     * @param quietTo                  local time they end; equal to the begin = none
     * @param dailyBudget              pushed desk prompts a local day
     * @param coolDownMinutes          least time between two
     * @param doNotDisturbUntil        no prompts before
     * @param detailsOnLockScreen      whether a prompt may name health facts where others may read
     * @param busy                     the person's own busy times
     * @param noteOpens                whether deliveries and openings of prompts may be recorded
     * @param dismissalCoolDownMinutes least time from a dismissed prompt to the next
     * @param holdOut                  whether a few prompts may be left out by a draw, to measure their effect; true where absent
     * @param likely                   whether estimates count where a device reports late; true where absent
     * @param daySummary               whether they get reviews of their days; where absent, only without a live device
     * @param weekSummary              likewise of their weeks
     * @param checkIns                 whether they are reminded of the safety list; true where absent
     * @param sessions                 whether they are reminded of the day's session; true where absent
     * @param plannedBreaks            breaks planned for lack of a live device; none where absent
     */
    record Prompts(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            @Nullable @Min(0) @Max(100) Integer dailyBudget,
            @Nullable @Min(0) @Max(1440) Integer coolDownMinutes,
            @Nullable Instant doNotDisturbUntil,
            @Nullable Boolean detailsOnLockScreen,
            @Nullable @Size(max = 200) List<@Valid Busy> busy,
            @Nullable Boolean noteOpens,
            @Nullable @Min(0) @Max(1440) Integer dismissalCoolDownMinutes,
            @Nullable Boolean holdOut,
            @Nullable Boolean likely,
            @Nullable Boolean daySummary,
            @Nullable Boolean weekSummary,
            @Nullable Boolean checkIns,
            @Nullable Boolean sessions,
            @Nullable @Valid PlannedBreaks plannedBreaks) {}

    /**
     * @param at   local times within the working hours; none = where they sit by their own last weeks
     * @param from begin of the hours for them, local time; those of {@code work} where absent
     * @param to   end of those hours
     * @param days of the week, monday to sunday; those of {@code work} where absent
     */
    record PlannedBreaks(
            @Nullable @Size(max = 12) List<@NotNull LocalTime> at,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable @Size(min = 1, max = 7) List<@NotNull String> days) {}

    /**
     * @param days     on which the person works, monday to sunday; monday to friday where absent
     * @param from     begin of the working hours, local time
     * @param to       end of the working hours
     * @param holidays days on which they do not work, whatever weekday they are
     */
    record Work(
            @Nullable @Size(min = 1, max = 7) List<@NotNull String> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable @Size(max = 100) List<@Valid Holiday> holidays) {}

    /**
     * @param from the first day, local
     * @param to   the last day; the first where absent
     */
    record Holiday(@NotNull LocalDate from, @Nullable LocalDate to) {}

    /** A span from its start up to, not including, its end. */
    record Busy(@NotNull Instant from, @NotNull Instant to) {}

    /**
     * @param weeklyTargetMinutes moderate-equivalent minutes a week
     * @param sessionCapMinutes   longest session that may be suggested
     */
    record Aerobic(
            @Nullable @Min(0) @Max(10080) Integer weeklyTargetMinutes,
            @Nullable @Min(1) @Max(1440) Integer sessionCapMinutes) {}

    /**
     * @param restingBpm             resting heart rate, beats per minute
     * @param maximumBpm             maximum heart rate, beats per minute; above resting
     * @param rateLimitingMedication whether medication makes heart rate useless for judging effort
     */
    record HeartRate(
            @Min(20) @Max(150) int restingBpm,
            @Min(60) @Max(250) int maximumBpm,
            boolean rateLimitingMedication) {}
}
