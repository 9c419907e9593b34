package org.rouse.coaching.people;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Subjects;
import org.rouse.contracts.v1.AerobicPlan;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.HeartRateProfile;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;

/** The values of a profile, in the form of the log. */
final class ProfileValues {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private ProfileValues() {}

    /**
     * The values of a profile, as a command says them; nothing of what the rules of the topology change.
     *
     * @throws BadProfileException naming the field that breaks a rule
     */
    static Person values(Profile asked) {
        Person.Builder values = Person.newBuilder()
                .setName(text(asked.name()))
                .setLanguage(text(asked.language()))
                .setCountry(country(asked.country()))
                .setMobility(mobility(asked.moves()))
                .addAllAggravatingActivities(Objects.requireNonNullElse(asked.aggravatingActivities(), List.of()));
        setPrompts(values, asked.prompts());
        Optional.ofNullable(asked.work()).map(WorkWords::write).ifPresent(values::setWork);
        setWhatCoachesSet(values, asked);
        return values.build();
    }

    static String country(@Nullable String code) {
        if (code != null && !COUNTRIES.contains(code)) {
            throw new BadProfileException("country", "must be an ISO 3166-1 alpha-2 code, such as DE");
        }
        return text(code);
    }

    private static Mobility mobility(Profile.@Nullable Moves moves) {
        return switch (moves) {
            case STANDS -> Mobility.MOBILITY_STANDS;
            case SEATED -> Mobility.MOBILITY_SEATED;
            case WALKS -> Mobility.MOBILITY_WALKS;
            case null -> Mobility.MOBILITY_UNSPECIFIED;
        };
    }

    private static void setPrompts(Person.Builder next, Profile.@Nullable Prompts asked) {
        if (asked == null) {
            return;
        }
        PromptSettings.Builder prompts = PromptSettings.newBuilder();
        Optional.ofNullable(asked.quietFrom()).map(ProfileValues::minute).ifPresent(prompts::setQuietFromMinute);
        Optional.ofNullable(asked.quietTo()).map(ProfileValues::minute).ifPresent(prompts::setQuietToMinute);
        Optional.ofNullable(asked.dailyBudget()).ifPresent(prompts::setDailyBudget);
        Optional.ofNullable(asked.coolDownMinutes()).ifPresent(prompts::setCoolDownMinutes);
        Optional.ofNullable(asked.doNotDisturbUntil())
                .map(until -> milli("prompts.doNotDisturbUntil", until))
                .ifPresent(prompts::setDoNotDisturbUntilMs);
        Optional.ofNullable(asked.detailsOnLockScreen()).ifPresent(prompts::setDetailsOnLockScreen);
        Optional.ofNullable(asked.busy()).orElse(List.of()).forEach(span -> prompts.addBusy(busy(span)));
        Optional.ofNullable(asked.noteOpens()).ifPresent(prompts::setNoteOpens);
        Optional.ofNullable(asked.dismissalCoolDownMinutes()).ifPresent(prompts::setDismissalCoolDownMinutes);
        Optional.ofNullable(asked.holdOut()).ifPresent(prompts::setHoldOut);
        Optional.ofNullable(asked.likely()).ifPresent(prompts::setLikely);
        Optional.ofNullable(asked.daySummary()).ifPresent(prompts::setDaySummary);
        Optional.ofNullable(asked.weekSummary()).ifPresent(prompts::setWeekSummary);
        Optional.ofNullable(asked.checkIns()).ifPresent(prompts::setCheckIns);
        Optional.ofNullable(asked.sessions()).ifPresent(prompts::setSessions);
        Optional.ofNullable(asked.plannedBreaks()).map(PlannedBreakWords::write).ifPresent(prompts::setPlannedBreaks);
        next.setPrompts(prompts);
    }

    private static BusySpan busy(Profile.Busy span) {
        if (!span.from().isBefore(span.to())) {
            throw new BadProfileException("prompts.busy", "must have each from before its to");
        }
        return BusySpan.newBuilder()
                .setFromMs(milli("prompts.busy", span.from()))
                .setToMs(milli("prompts.busy", span.to()))
                .build();
    }

    private static long milli(String field, Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new BadProfileException(field, "must lie in the years 1970 to 9999");
        }
        return instant.toEpochMilli();
    }

    private static void setWhatCoachesSet(Person.Builder next, Profile asked) {
        next.setOrganisationId(text(asked.organisationId()))
                .addAllCoachIds(Subjects.checked("coachIds", asked.coachIds()))
                .addAllTags(tags(asked.tags()));
        Optional.ofNullable(asked.movement()).ifPresent(own -> next.setMovement(movement(own)));
        Optional.ofNullable(asked.aerobic()).ifPresent(own -> next.setAerobic(aerobic(own)));
        Optional.ofNullable(asked.heartRate()).ifPresent(own -> next.setHeartRate(heartRate(own)));
    }

    /** Each once, without the space around it. */
    private static List<String> tags(@Nullable List<String> asked) {
        List<String> tags = asked == null
                ? List.of()
                : asked.stream().map(String::strip).distinct().toList();
        if (tags.stream().anyMatch(tag -> tag.chars().anyMatch(Character::isISOControl))) {
            throw new BadProfileException("tags", "must not hold control characters");
        }
        return tags;
    }

    private static MovementSettings movement(Profile.Movement own) {
        MovementSettings.Builder movement = MovementSettings.newBuilder();
        Optional.ofNullable(own.minBreakMinutes()).ifPresent(movement::setMinBreakMinutes);
        Optional.ofNullable(own.longStretchMinutes()).ifPresent(movement::setLongStretchMinutes);
        return movement.build();
    }

    private static AerobicPlan aerobic(Profile.Aerobic own) {
        AerobicPlan.Builder plan = AerobicPlan.newBuilder();
        Optional.ofNullable(own.weeklyTargetMinutes()).ifPresent(plan::setWeeklyTargetMinutes);
        Optional.ofNullable(own.sessionCapMinutes()).ifPresent(plan::setSessionCapMinutes);
        return plan.build();
    }

    private static HeartRateProfile heartRate(Profile.HeartRate own) {
        if (own.maximumBpm() <= own.restingBpm()) {
            throw new BadProfileException("heartRate.maximumBpm", "must be above heartRate.restingBpm");
        }
        return HeartRateProfile.newBuilder()
                .setRestingBpm(own.restingBpm())
                .setMaximumBpm(own.maximumBpm())
                .setRateLimitingMedication(own.rateLimitingMedication())
                .build();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
