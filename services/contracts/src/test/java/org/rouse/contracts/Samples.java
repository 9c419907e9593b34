package org.rouse.contracts;

import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.*;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.OffReason;

/** One message of every kind, with every field set, as released in version 1. Only ever add to it. */
final class Samples {

    static final long NOON = 1_795_348_800_000L; // 2026-11-22T12:00Z
    static final long MINUTE = NOON / 60_000;

    private Samples() {}

    /** By the name of the file that holds its golden bytes. */
    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("evidence", IngestSamples.evidence());
        samples.put("evidence-paused-workout", IngestSamples.pausedWorkout());
        samples.put("evidence-awakening", IngestSamples.awakening());
        samples.put("quarantined", IngestSamples.quarantined());
        samples.put("quarantined-replayable", IngestSamples.replayable());
        samples.put("quarantined-row", IngestSamples.quarantinedRow());
        samples.put("links", IngestSamples.links());
        samples.put("links-in-order", IngestSamples.linksInOrder());
        samples.put("pull-task", IngestSamples.pullTask());
        samples.put("person", PeopleSamples.person());
        samples.put("channels", PeopleSamples.channels());
        samples.put("channels-of-every-kind", PeopleSamples.channelsOfEveryKind());
        samples.put(
                "channel-off",
                ChannelOff.newBuilder()
                        .setReason(OffReason.OFF_REASON_RETIRED)
                        .setSinceMs(NOON)
                        .setCause("status-410")
                        .build());
        samples.put("finding-stretch", stretch());
        samples.put("finding-aerobic", aerobic());
        samples.put("finding-aerobic-untyped", aerobicUntyped());
        samples.put("day-view", day());
        samples.put("day-view-steps", daySteps());
        samples.put("day-view-workouts", dayWorkouts());
        samples.put("prompt", prompt());
        samples.put("prompt-in-study", promptInStudy());
        samples.put("prompt-of-decision", promptOfDecision());
        samples.put("receipt", receipt());
        samples.put("receipt-outcome", outcome());
        samples.put("receipt-outcome-steps", outcomeSteps());
        samples.put("decision-send", DecisionSamples.send());
        samples.put("decision-drawn", DecisionSamples.drawn());
        samples.put("decision-likely", DecisionSamples.likely());
        samples.put("decision-planned-break", DecisionSamples.plannedBreak());
        samples.put("decision-summary", DecisionSamples.summary());
        samples.put("decision-list-due", DecisionSamples.listDue());
        samples.put("decision-session", DecisionSamples.session());
        samples.put("decision-session-recorded", DecisionSamples.sessionRecorded());
        samples.put("person-planned", PeopleSamples.personPlanned());
        samples.put("person-working", PeopleSamples.personWorking());
        samples.put("person-calendar", PeopleSamples.personOfCalendar());
        samples.put("given-calendar", PeopleSamples.calendar());
        samples.put("calendar-reading", PeopleSamples.calendarReading());
        samples.put("prompt-quiet", promptQuiet());
        samples.put("person-likely", PeopleSamples.personLikely());
        samples.put("decision-held-out", DecisionSamples.heldOut());
        samples.put("decision-withhold", DecisionSamples.withhold());
        samples.put("decision-put-off", DecisionSamples.putOff());
        samples.put("decision-withdraw", DecisionSamples.withdraw());
        samples.put("decision-question", DecisionSamples.question());
        samples.put("decision-red-flag", DecisionSamples.redFlag());
        samples.put("proximal-outcome", DecisionSamples.outcome());
        samples.put("person-busy", PeopleSamples.personBusy());
        samples.put("person-enrolled", PeopleSamples.personEnrolled());
        samples.put("person-flagged", PeopleSamples.personFlagged());
        samples.put("person-by-command", PeopleSamples.personByCommand());
        samples.putAll(CommandSamples.all());
        samples.putAll(OrganisationSamples.all());
        samples.putAll(AlertSamples.all());
        samples.putAll(PlanSamples.all());
        samples.put("check-in-pain", checkIn().setPainScore(4).build());
        samples.put("check-in-red-flags", checkIn().setRedFlags(redFlags()).build());
        samples.put("check-in-session", checkIn().setSession(session()).build());
        samples.put(
                "check-in-rating",
                checkIn()
                        .setRating(ActivityRating.newBuilder()
                                .setActivity("rowing")
                                .setStars(5))
                        .build());
        samples.putAll(CheckInSamples.all());
        samples.putAll(CaseSamples.all());
        samples.put("audit", audit());
        samples.put("audit-undone", auditUndone());
        samples.put("decision-message", DecisionSamples.message());
        samples.put("decision-reminder", DecisionSamples.reminder());
        samples.put("command-write-message", CommandSamples.writeMessage());
        samples.put("command-remind-now", CommandSamples.remindNow());
        samples.put("command-result-told-person", CommandSamples.toldPerson());
        samples.put(
                "person-tagged",
                Person.newBuilder().setPersonId("ada").addTags("mornings").build());
        return samples;
    }

    private static Finding.Builder finding() {
        return Finding.newBuilder()
                .setFindingId("ada|stretch|" + MINUTE)
                .setPersonId("ada")
                .setRevision(2)
                .setDecidedAtMs(NOON)
                .setRule("stretch/1")
                .setLane(Lane.LANE_LIVE);
    }

    private static Finding stretch() {
        return finding()
                .setStretch(StretchFinding.newBuilder()
                        .setChange(StretchChange.STRETCH_CHANGE_OPENED)
                        .setFirstMinute(MINUTE)
                        .setLastMinute(MINUTE + 19)
                        .setInterruptions(1)
                        .setInterruptionMinutes(1)
                        .setTransportMinutes(2)
                        .setEnd(StretchEnd.STRETCH_END_OPEN)
                        .setLive(Live.newBuilder()
                                .setDecisionPoint(1)
                                .setMinutes(20)
                                .setEvidenceUntilMs(NOON + 1_200_000)
                                .setCoveragePercent(95)
                                .setExpiresAtMs(NOON + 1_800_000)))
                .build();
    }

    private static Finding aerobic() {
        return finding()
                .setAerobic(AerobicFinding.newBuilder()
                        .setLocalDate("2026-11-19")
                        .setIsoWeekYear(2026)
                        .setIsoWeek(47)
                        .setEarned7DaysMinutes(70)
                        .setEarnedWeekMinutes(60)
                        .setTargetMinutes(150)
                        .setDeficitMinutes(80)
                        .setPaceGapHundredths(2571)
                        .setPerDayMinutes(30)
                        .setDaysLeft(3)
                        .setValidDays(7)
                        .setVerdict(AerobicVerdict.AEROBIC_VERDICT_BEHIND))
                .build();
    }

    private static Finding aerobicUntyped() {
        Finding known = aerobic();
        return known.toBuilder()
                .setAerobic(known.getAerobic().toBuilder().setUntyped7DaysMinutes(12))
                .build();
    }

    private static DayView day() {
        return DayView.newBuilder()
                .setPersonId("ada")
                .setLocalDate("2026-11-22")
                .setZone("Europe/Berlin")
                .setFirstMinute(MINUTE)
                .setEndMinute(MINUTE + 1440)
                .addRuns(StateRun.newBuilder()
                        .setState(MinuteState.MINUTE_STATE_SEDENTARY)
                        .setMinutes(1440))
                .setAerobic(AerobicMinutes.newBuilder()
                        .setModerateLowImpact(1)
                        .setVigorousLowImpact(2)
                        .setModerateHighImpact(3)
                        .setVigorousHighImpact(4)
                        .setModerateUntyped(5)
                        .setVigorousUntyped(6)
                        .setLight(7))
                .addMicrobreaks(Microbreak.newBuilder().setFirstMinute(MINUTE).setMinutes(2))
                .setKnownAwakeMinutes(900)
                .setChangedAtMs(NOON)
                .build();
    }

    private static DayView daySteps() {
        return day().toBuilder()
                .setSteps(StepRuns.newBuilder()
                        .addAMinute(0)
                        .addMinutes(700)
                        .addAMinute(112)
                        .addMinutes(1)
                        .addAMinute(-1)
                        .addMinutes(60)
                        .addAMinute(4)
                        .addMinutes(2))
                .build();
    }

    private static DayView dayWorkouts() {
        return day().toBuilder()
                .addWorkouts(DayWorkout.newBuilder()
                        .setActivity("yoga")
                        .setFirstMinute(MINUTE + 1080)
                        .setMinutes(60))
                .build();
    }

    private static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId("ada|stretch|" + MINUTE + "|1")
                .setPersonId("ada")
                .setFindingId("ada|stretch|" + MINUTE)
                .setDecidedAtMs(NOON)
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setDecision(PromptVerdict.DECISION_WITHHOLD)
                .setWithheldReason("quiet-hours")
                .setLanguage("en")
                .setTitle("Time to move")
                .setBody("Stand up and walk a little.")
                .setVariant("desk-break.1")
                .setWhy(Why.newBuilder()
                        .setRule("desk-break/1")
                        .setSentence("You have been sitting for 24 minutes.")
                        .putFacts("sitting_minutes", "24")
                        .addChecks(GateCheck.newBuilder().setName("fresh").setPassed(true)))
                .setExpiresAtMs(NOON + 600_000)
                .setSuggestedActivity("walking")
                .build();
    }

    /** With the fields added after the first release. */
    private static Prompt promptQuiet() {
        return prompt().toBuilder().setQuiet(true).build();
    }

    private static Prompt promptOfDecision() {
        return prompt().toBuilder()
                .setDecisionId(prompt().getPromptId())
                .setWhy(Why.newBuilder()
                        .setRule(prompt().getWhy().getRule())
                        .setSentence(prompt().getWhy().getSentence()))
                .build();
    }

    private static Prompt promptInStudy() {
        return prompt().toBuilder()
                .setKind(PromptKind.PROMPT_KIND_QUESTION)
                .setStudy(StudyDraw.newBuilder().setArm("none").setProbabilityThousandths(600))
                .setRepeatsPromptId("ada|stretch|" + (MINUTE - 10) + "|1")
                .setWhy(prompt().getWhy().toBuilder()
                        .setEvidenceUntilMs(NOON - 60_000)
                        .addConsidered(Considered.newBuilder()
                                .setActivity("walking")
                                .setVerdict("chosen")
                                .setDrawThousandths(612)))
                .build();
    }

    private static Receipt outcome() {
        return Receipt.newBuilder()
                .setPromptId("ada|stretch|" + MINUTE + "|1")
                .setPersonId("ada")
                .setState(ReceiptState.RECEIPT_STATE_OUTCOME)
                .setAtMs(NOON + 2_400_000)
                .setOutcome(Outcome.newBuilder()
                        .setRevision(1)
                        .setBreakAfterMinutes(4)
                        .setBreakMinutes(3)
                        .setKnownMinutes(30)
                        .setMovingMinutes(7))
                .build();
    }

    private static Receipt outcomeSteps() {
        return outcome().toBuilder()
                .setOutcome(outcome().getOutcome().toBuilder()
                        .setRevision(2)
                        .setSteps(431)
                        .setStepMinutes(28))
                .build();
    }

    private static Receipt receipt() {
        return Receipt.newBuilder()
                .setPromptId("ada|stretch|" + MINUTE + "|1")
                .setPersonId("ada")
                .setChannelId("hook")
                .setState(ReceiptState.RECEIPT_STATE_ACCEPTED)
                .setAtMs(NOON)
                .setDetail("201")
                .setAttempts(1)
                .build();
    }

    private static CheckIn.Builder checkIn() {
        return CheckIn.newBuilder().setCheckInId("c-1").setPersonId("ada").setAtMs(NOON);
    }

    private static RedFlagAnswers redFlags() {
        return RedFlagAnswers.newBuilder()
                .setConstantPainWorseLyingDown(true)
                .setPainInterferesWithSleep(true)
                .setUnexplainedWeightLoss(true)
                .setSaddleNumbness(true)
                .setLossOfBladderOrBowelControl(true)
                .setLegWeakness(true)
                .setFever(true)
                .setRecentMajorTrauma(true)
                .build();
    }

    private static LoggedSession session() {
        return LoggedSession.newBuilder()
                .setActivity("yoga")
                .setStartMs(NOON)
                .setMinutes(45)
                .build();
    }

    private static Audit auditUndone() {
        return audit().toBuilder()
                .setAction("review.undone")
                .setOrganisationId("clinic")
                .setUndoesAuditId("a-0")
                .build();
    }

    private static Audit audit() {
        return Audit.newBuilder()
                .setAuditId("a-1")
                .setPersonId("ada")
                .setActor("grace")
                .setScope("coach")
                .setAction("day.read")
                .setAtMs(NOON)
                .build();
    }
}
