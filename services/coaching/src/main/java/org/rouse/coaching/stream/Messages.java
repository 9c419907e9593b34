package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.LiveMoment;
import org.rouse.coaching.movement.stretches.Microbreak;
import org.rouse.coaching.movement.stretches.StateRun;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.contracts.v1.AerobicFinding;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.AerobicVerdict;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Live;
import org.rouse.contracts.v1.StepRuns;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;

/** Converts findings of the core into messages of the log. */
final class Messages {

    private static final String STRETCH_RULE = "stretch/1";
    private static final String AEROBIC_RULE = "aerobic-week/1";

    private Messages() {}

    static Finding finding(String personId, StretchEvent event, Instant now) {
        Stretch stretch = event.stretch();
        StretchFinding.Builder found = StretchFinding.newBuilder()
                .setChange(change(event))
                .setFirstMinute(stretch.firstMinute())
                .setLastMinute(stretch.lastMinute())
                .setInterruptions(stretch.interruptions())
                .setInterruptionMinutes(stretch.interruptionMinutes())
                .setTransportMinutes(stretch.transportMinutes())
                .setEnd(end(stretch));
        event.live().ifPresent(live -> found.setLive(live(live)));
        return Finding.newBuilder()
                .setFindingId(stretchId(personId, stretch.firstMinute()))
                .setPersonId(personId)
                .setRevision(event.revision())
                .setDecidedAtMs(now.toEpochMilli())
                .setRule(STRETCH_RULE)
                .setLane(event.backfill() ? Lane.LANE_BACKFILL : Lane.LANE_LIVE)
                .setStretch(found)
                .build();
    }

    private static StretchChange change(StretchEvent event) {
        return switch (event.change()) {
            case OPENED -> StretchChange.STRETCH_CHANGE_OPENED;
            case EXTENDED -> StretchChange.STRETCH_CHANGE_EXTENDED;
            case CLOSED -> StretchChange.STRETCH_CHANGE_CLOSED;
            case CENSORED -> StretchChange.STRETCH_CHANGE_CENSORED;
            case CORRECTED -> StretchChange.STRETCH_CHANGE_CORRECTED;
            case RETRACTED -> StretchChange.STRETCH_CHANGE_RETRACTED;
        };
    }

    private static StretchEnd end(Stretch stretch) {
        return switch (stretch.end()) {
            case OPEN -> StretchEnd.STRETCH_END_OPEN;
            case BREAK -> StretchEnd.STRETCH_END_BREAK;
            case SLEEP -> StretchEnd.STRETCH_END_SLEEP;
            case NOT_WORN -> StretchEnd.STRETCH_END_NOT_WORN;
            case NO_DATA -> StretchEnd.STRETCH_END_NO_DATA;
        };
    }

    private static Live live(LiveMoment live) {
        return Live.newBuilder()
                .setDecisionPoint(live.decisionPoint())
                .setMinutes(live.minutes())
                .setEvidenceUntilMs(live.evidenceUntil().toEpochMilli())
                .setCoveragePercent(live.coveragePercent())
                .setExpiresAtMs(live.expiresAt().toEpochMilli())
                .build();
    }

    /** The id of the finding about the stretch that begins with that minute. */
    static String stretchId(String personId, long firstMinute) {
        return personId + "|stretch|" + firstMinute;
    }

    /** The id of the finding about the week that ends with that day. */
    static String aerobicId(String personId, LocalDate day) {
        return personId + "|aerobic|" + day;
    }

    static Finding finding(String personId, AerobicWeek week, Instant now) {
        return Finding.newBuilder()
                .setFindingId(aerobicId(personId, week.date()))
                .setPersonId(personId)
                .setRevision(1)
                .setDecidedAtMs(now.toEpochMilli())
                .setRule(AEROBIC_RULE)
                .setLane(Lane.LANE_LIVE)
                .setAerobic(AerobicFinding.newBuilder()
                        .setLocalDate(week.date().toString())
                        .setIsoWeekYear(week.isoWeekYear())
                        .setIsoWeek(week.isoWeek())
                        .setEarned7DaysMinutes(week.earned7Days())
                        .setEarnedWeekMinutes(week.earnedWeek())
                        .setUntyped7DaysMinutes(week.untyped7Days())
                        .setTargetMinutes(week.target())
                        .setDeficitMinutes(week.deficit())
                        .setPaceGapHundredths(week.paceGapHundredths())
                        .setPerDayMinutes(week.perDay())
                        .setDaysLeft(week.daysLeft())
                        .setValidDays(week.validDays())
                        .setVerdict(verdict(week)))
                .build();
    }

    private static AerobicVerdict verdict(AerobicWeek week) {
        return switch (week.verdict()) {
            case ON_TRACK -> AerobicVerdict.AEROBIC_VERDICT_ON_TRACK;
            case BEHIND -> AerobicVerdict.AEROBIC_VERDICT_BEHIND;
            case CATCH_UP_TOO_LARGE -> AerobicVerdict.AEROBIC_VERDICT_CATCH_UP_TOO_LARGE;
            case INSUFFICIENT_DATA -> AerobicVerdict.AEROBIC_VERDICT_INSUFFICIENT_DATA;
        };
    }

    /** Leaves out the instant of the change, so that equal days have equal bytes. */
    static DayView day(String personId, LocalDay day, DaySummary summary, List<TypedWorkout> workouts) {
        DayView.Builder view = DayView.newBuilder()
                .setPersonId(personId)
                .setLocalDate(day.date().toString())
                .setZone(day.zone().getId())
                .setFirstMinute(day.firstMinute())
                .setEndMinute(day.endMinute())
                .setKnownAwakeMinutes(summary.knownAwakeMinutes())
                .setAerobic(aerobic(summary.aerobic()));
        for (StateRun run : summary.runs()) {
            view.addRuns(org.rouse.contracts.v1.StateRun.newBuilder()
                    .setStateValue(run.state().code())
                    .setMinutes(run.minutes()));
        }
        for (Microbreak microbreak : summary.microbreaks()) {
            view.addMicrobreaks(org.rouse.contracts.v1.Microbreak.newBuilder()
                    .setFirstMinute(microbreak.firstMinute())
                    .setMinutes(microbreak.minutes()));
        }
        for (TypedWorkout workout : workouts) {
            view.addWorkouts(DayWorkout.newBuilder()
                    .setActivity(workout.activity())
                    .setFirstMinute(workout.firstMinute())
                    .setMinutes(workout.minutes()));
        }
        if (!summary.steps().isEmpty()) {
            StepRuns.Builder steps = StepRuns.newBuilder();
            summary.steps().forEach(run -> steps.addAMinute(run.steps()).addMinutes(run.minutes()));
            view.setSteps(steps);
        }
        return view.build();
    }

    private static AerobicMinutes aerobic(org.rouse.coaching.aerobic.AerobicMinutes minutes) {
        return AerobicMinutes.newBuilder()
                .setModerateLowImpact(minutes.moderateLowImpact())
                .setVigorousLowImpact(minutes.vigorousLowImpact())
                .setModerateHighImpact(minutes.moderateHighImpact())
                .setVigorousHighImpact(minutes.vigorousHighImpact())
                .setModerateUntyped(minutes.moderateUntyped())
                .setVigorousUntyped(minutes.vigorousUntyped())
                .setLight(minutes.light())
                .build();
    }

    /** Names of changes for metrics, in order of the message's numbers. */
    static String kind(Finding finding) {
        return switch (finding.getWhatCase()) {
            case STRETCH -> STRETCH_KINDS.get(finding.getStretch().getChange().getNumber());
            case AEROBIC -> "aerobic";
            case WHAT_NOT_SET -> "none";
        };
    }

    private static final List<String> STRETCH_KINDS =
            List.of("stretch", "opened", "extended", "closed", "censored", "corrected", "retracted");
}
