package org.rouse.coaching.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the API shows and takes one. Absent means the deployment's default, except for what only a coach may set:
 * there, absent leaves it as it is.
 *
 * @param name                  how prompts address the person
 * @param language              BCP 47 tag
 * @param zone                  IANA zone the person lives in now; a change is added to {@code zones} as of now
 * @param zones                 zones in force, oldest first; read only
 * @param organisationId        organisation; an admin sets it
 * @param coachIds              coaches assigned, by their token's subject; an admin sets them
 * @param clearance             whether a provider has given the go-ahead for exercise; a coach or admin sets it
 * @param movement              own thresholds; a coach or admin sets them
 * @param prompts               when and how often prompts may come
 * @param aerobic               own target; a coach or admin sets it
 * @param heartRate             what heart rate means; a coach or admin sets it
 * @param aggravatingActivities activities that hurt, such as {@code running}
 * @param redFlag               whether a warning sign stands; a coach or admin sets it
 * @param revision              counts changes; read only
 */
record Profile(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 35) String language,
        @NotBlank @Size(max = 64) String zone,
        @Nullable List<ZoneFrom> zones,
        @Nullable @Size(max = 128) String organisationId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 128) String> coachIds,
        @Nullable Clearance clearance,
        @Nullable @Valid Movement movement,
        @Nullable @Valid Prompts prompts,
        @Nullable @Valid Aerobic aerobic,
        @Nullable @Valid HeartRate heartRate,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> aggravatingActivities,
        @Nullable Boolean redFlag,
        @Nullable Long revision) {

    /** A provider's go-ahead for exercise. */
    enum Clearance {
        NONE,
        GIVEN
    }

    /** From this instant on the person lived in this zone; the oldest applies to all time before it too. */
    record ZoneFrom(Instant from, String zone) {}

    /**
     * @param minBreakMinutes    minutes of movement that end a stretch
     * @param longStretchMinutes minutes from which a stretch is long
     */
    record Movement(
            @Nullable @Min(1) @Max(60) Integer minBreakMinutes,
            @Nullable @Min(1) @Max(1440) Integer longStretchMinutes) {}

    /**
     * @param quietFrom           local time quiet hours begin
     * @param quietTo             local time they end; equal to the begin = none
     * @param dailyBudget         pushed desk prompts a local day
     * @param coolDownMinutes     least time between two
     * @param doNotDisturbUntil   no prompts before
     * @param detailsOnLockScreen whether a prompt may name health facts where others may read
     * @param busy                what the person's calendar says is taken
     * @param noteOpens           whether it may be noted that a prompt was delivered and opened
     * @param dismissalCoolDownMinutes least time to the next after one was turned down
     */
    record Prompts(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            @Nullable @Min(0) @Max(100) Integer dailyBudget,
            @Nullable @Min(0) @Max(1440) Integer coolDownMinutes,
            @Nullable Instant doNotDisturbUntil,
            @Nullable Boolean detailsOnLockScreen,
            @Nullable @Valid @Size(max = 200) List<Busy> busy,
            @Nullable Boolean noteOpens,
            @Nullable @Min(0) @Max(1440) Integer dismissalCoolDownMinutes) {}

    /** A span up to, not including, its end. */
    record Busy(@NotNull Instant from, @NotNull Instant to) {}

    /**
     * @param weeklyTargetMinutes moderate-equivalent minutes a week
     * @param sessionCapMinutes   longest session that may be asked for
     */
    record Aerobic(
            @Nullable @Min(0) @Max(10080) Integer weeklyTargetMinutes,
            @Nullable @Min(1) @Max(1440) Integer sessionCapMinutes) {}

    /**
     * @param restingBpm             at rest, beats per minute
     * @param maximumBpm             at most, beats per minute; above resting
     * @param rateLimitingMedication whether heart rate says nothing about effort
     */
    record HeartRate(
            @Min(20) @Max(150) int restingBpm,
            @Min(60) @Max(250) int maximumBpm,
            boolean rateLimitingMedication) {}
}
