package org.rouse.coaching.people;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;

/** The record on the log as the API shows it. */
final class ProfileReading {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private ProfileReading() {}

    static Profile of(Person person) {
        List<Profile.ZoneFrom> zones = person.getZonesList().stream()
                .map(zone -> new Profile.ZoneFrom(Instant.ofEpochMilli(zone.getFromMs()), zone.getZone()))
                .toList();
        return new Profile(
                presence(person.getName()),
                presence(person.getLanguage()),
                zones.isEmpty() ? "UTC" : zones.getLast().zone(),
                zones,
                presence(person.getCountry()),
                moves(person.getMobility()),
                presence(person.getOrganisationId()),
                List.copyOf(person.getCoachIdsList()),
                person.getTagsCount() == 0 ? null : List.copyOf(person.getTagsList()),
                Examined.clearance(person),
                Examined.last(person),
                movement(person),
                person.hasPrompts() ? prompts(person.getPrompts()) : null,
                aerobic(person),
                heartRate(person),
                List.copyOf(person.getAggravatingActivitiesList()),
                person.hasWork() ? WorkWords.read(person.getWork()) : null,
                RaisedFlag.stands(person),
                RaisedFlag.tier(person),
                RaisedFlag.latest(person),
                person.getEnrolledAtMs() == 0 ? null : Instant.ofEpochMilli(person.getEnrolledAtMs()),
                enrolment(person),
                person.hasPause() ? pause(person.getPause()) : null,
                person.getRevision());
    }

    private static @Nullable String enrolment(Person person) {
        return switch (person.getEnrolment().getState()) {
            case ENROLMENT_STATE_PENDING -> "pending";
            case ENROLMENT_STATE_ACCEPTED -> "accepted";
            case ENROLMENT_STATE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static Profile.Paused pause(CarePause pause) {
        return new Profile.Paused(
                Instant.ofEpochMilli(pause.getFromMs()),
                pause.hasUntilMs() ? Instant.ofEpochMilli(pause.getUntilMs()) : null,
                pause.getTakesData());
    }

    private static Profile.Moves moves(Mobility mobility) {
        return switch (mobility) {
            case MOBILITY_STANDS -> Profile.Moves.STANDS;
            case MOBILITY_SEATED -> Profile.Moves.SEATED;
            case MOBILITY_WALKS, MOBILITY_UNSPECIFIED, UNRECOGNIZED -> Profile.Moves.WALKS;
        };
    }

    private static Profile.@Nullable Movement movement(Person person) {
        if (!person.hasMovement()) {
            return null;
        }
        var own = person.getMovement();
        return new Profile.Movement(
                own.hasMinBreakMinutes() ? own.getMinBreakMinutes() : null,
                own.hasLongStretchMinutes() ? own.getLongStretchMinutes() : null);
    }

    private static Profile.Prompts prompts(PromptSettings own) {
        return new Profile.Prompts(
                own.hasQuietFromMinute() ? timeOfDay(own.getQuietFromMinute()) : null,
                own.hasQuietToMinute() ? timeOfDay(own.getQuietToMinute()) : null,
                own.hasDailyBudget() ? own.getDailyBudget() : null,
                own.hasCoolDownMinutes() ? own.getCoolDownMinutes() : null,
                own.hasDoNotDisturbUntilMs() ? Instant.ofEpochMilli(own.getDoNotDisturbUntilMs()) : null,
                own.hasDetailsOnLockScreen() ? own.getDetailsOnLockScreen() : null,
                own.getBusyCount() == 0
                        ? null
                        : own.getBusyList().stream().map(ProfileReading::busy).toList(),
                own.hasNoteOpens() ? own.getNoteOpens() : null,
                own.hasDismissalCoolDownMinutes() ? own.getDismissalCoolDownMinutes() : null,
                own.hasHoldOut() ? own.getHoldOut() : null,
                own.hasLikely() ? own.getLikely() : null,
                own.hasDaySummary() ? own.getDaySummary() : null,
                own.hasWeekSummary() ? own.getWeekSummary() : null,
                own.hasCheckIns() ? own.getCheckIns() : null,
                own.hasSessions() ? own.getSessions() : null,
                own.hasPlannedBreaks() ? PlannedBreakWords.read(own.getPlannedBreaks()) : null);
    }

    private static Profile.Busy busy(BusySpan span) {
        return new Profile.Busy(Instant.ofEpochMilli(span.getFromMs()), Instant.ofEpochMilli(span.getToMs()));
    }

    private static Profile.@Nullable Aerobic aerobic(Person person) {
        if (!person.hasAerobic()) {
            return null;
        }
        var own = person.getAerobic();
        return new Profile.Aerobic(
                own.hasWeeklyTargetMinutes() ? own.getWeeklyTargetMinutes() : null,
                own.hasSessionCapMinutes() ? own.getSessionCapMinutes() : null);
    }

    private static Profile.@Nullable HeartRate heartRate(Person person) {
        if (!person.hasHeartRate()) {
            return null;
        }
        var own = person.getHeartRate();
        return new Profile.HeartRate(own.getRestingBpm(), own.getMaximumBpm(), own.getRateLimitingMedication());
    }

    private static LocalTime timeOfDay(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * SECONDS_OF_A_MINUTE);
    }

    static @Nullable String presence(String text) {
        return text.isEmpty() ? null : text;
    }
}
