package org.rouse.coaching.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.AerobicPlan;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.HeartRateProfile;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.ZoneInForce;

/** Makes the next record of a person out of the last one and what was asked for. */
final class ProfileChange {

    private ProfileChange() {}

    /**
     * The next record, one revision on.
     *
     * @param before empty for a person not known so far
     * @throws BadProfileException naming the field that breaks a rule between fields
     */
    static Person next(String personId, Optional<Person> before, Profile asked, Instant now) {
        Person.Builder next =
                before.map(Person::toBuilder).orElseGet(Person::newBuilder).setPersonId(personId);
        next.setName(text(asked.name()))
                .setLanguage(text(asked.language()))
                .setRevision(next.getRevision() + 1)
                .setChangedAtMs(now.toEpochMilli());
        moveTo(next, zone(asked.zone()), now);
        setPrompts(next, asked.prompts());
        next.clearAggravatingActivities()
                .addAllAggravatingActivities(Objects.requireNonNullElse(asked.aggravatingActivities(), List.of()));
        setWhatCoachesSet(next, asked);
        return next.build();
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw new BadProfileException("zone", "is not an IANA time zone");
        }
    }

    private static void moveTo(Person.Builder next, String zone, Instant now) {
        int known = next.getZonesCount();
        if (known == 0) {
            next.addZones(ZoneInForce.newBuilder().setFromMs(0).setZone(zone));
        } else if (!next.getZones(known - 1).getZone().equals(zone)) {
            next.addZones(ZoneInForce.newBuilder().setFromMs(now.toEpochMilli()).setZone(zone));
        }
    }

    private static void setPrompts(Person.Builder next, Profile.@Nullable Prompts asked) {
        if (asked == null) {
            next.clearPrompts();
            return;
        }
        PromptSettings.Builder prompts = PromptSettings.newBuilder();
        Optional.ofNullable(asked.quietFrom()).map(ProfileChange::minute).ifPresent(prompts::setQuietFromMinute);
        Optional.ofNullable(asked.quietTo()).map(ProfileChange::minute).ifPresent(prompts::setQuietToMinute);
        Optional.ofNullable(asked.dailyBudget()).ifPresent(prompts::setDailyBudget);
        Optional.ofNullable(asked.coolDownMinutes()).ifPresent(prompts::setCoolDownMinutes);
        Optional.ofNullable(asked.doNotDisturbUntil())
                .map(Instant::toEpochMilli)
                .ifPresent(prompts::setDoNotDisturbUntilMs);
        Optional.ofNullable(asked.detailsOnLockScreen()).ifPresent(prompts::setDetailsOnLockScreen);
        Optional.ofNullable(asked.busy()).orElse(List.of()).forEach(span -> prompts.addBusy(busy(span)));
        Optional.ofNullable(asked.noteOpens()).ifPresent(prompts::setNoteOpens);
        Optional.ofNullable(asked.dismissalCoolDownMinutes()).ifPresent(prompts::setDismissalCoolDownMinutes);
        next.setPrompts(prompts);
    }

    private static BusySpan busy(Profile.Busy span) {
        return BusySpan.newBuilder()
                .setFromMs(span.from().toEpochMilli())
                .setToMs(span.to().toEpochMilli())
                .build();
    }

    private static void setWhatCoachesSet(Person.Builder next, Profile asked) {
        Optional.ofNullable(asked.organisationId()).ifPresent(next::setOrganisationId);
        Optional.ofNullable(asked.coachIds())
                .ifPresent(coaches -> next.clearCoachIds().addAllCoachIds(coaches));
        Optional.ofNullable(asked.clearance())
                .ifPresent(given -> next.setClearance(
                        given == Profile.Clearance.GIVEN ? Clearance.CLEARANCE_GIVEN : Clearance.CLEARANCE_NONE));
        Optional.ofNullable(asked.movement()).ifPresent(own -> next.setMovement(movement(own)));
        Optional.ofNullable(asked.aerobic()).ifPresent(own -> next.setAerobic(aerobic(own)));
        Optional.ofNullable(asked.heartRate()).ifPresent(own -> next.setHeartRate(heartRate(own)));
        Optional.ofNullable(asked.redFlag()).ifPresent(next::setRedFlag);
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
