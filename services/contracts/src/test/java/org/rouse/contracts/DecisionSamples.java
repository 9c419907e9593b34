package org.rouse.contracts;

import org.rouse.contracts.v1.*;

/** Decisions of every kind, and an outcome. */
final class DecisionSamples {

    private DecisionSamples() {}

    private static Decision.Builder decision() {
        return Decision.newBuilder()
                .setDecisionId("ada|stretch|" + Samples.MINUTE + "|1")
                .setPersonId("ada")
                .setDecidedAtMs(Samples.NOON)
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setFindingId("ada|stretch|" + Samples.MINUTE)
                .setRule("desk-break/1")
                .setStretch(StretchFacts.newBuilder()
                        .setMinutes(40)
                        .setEveryMinutes(20)
                        .setTransportMinutes(1)
                        .setCoveragePercent(95)
                        .setDecisionPoint(2))
                .addChecks(GateCheck.newBuilder().setName("red-flag").setPassed(true))
                .setEvidenceUntilMs(Samples.NOON - 60_000)
                .setLocalDate("2026-11-22")
                .setTurn(17)
                .setMadeFrom(MadeFrom.newBuilder()
                        .setVersion("decision/1")
                        .setPartition(7)
                        .addRead(ReadUpTo.newBuilder()
                                .setTopic("rouse.activity.v1")
                                .setOffset(4711)));
    }

    static Decision send() {
        return decision()
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .addConsidered(Considered.newBuilder()
                        .setActivity("walking")
                        .setVerdict("chosen")
                        .setDrawThousandths(612))
                .setSuggestedActivity("walking")
                .setStudy(StudyDraw.newBuilder().setArm("prompt").setProbabilityThousandths(600))
                .setRepeatsDecisionId("ada|stretch|" + Samples.MINUTE + "|0")
                .build();
    }

    /** With the fields added after the first release: the probability of each choice, and the draw. */
    static Decision drawn() {
        return decision()
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .addConsidered(Considered.newBuilder()
                        .setActivity("walking")
                        .setVerdict("chosen")
                        .setProbabilityMillionths(612_345))
                .setChoiceDrawMillionths(0)
                .build();
    }

    /** A decision on an estimate. */
    static Decision likely() {
        return decision()
                .setSend(
                        Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000).setQuiet(true))
                .setNowcast(Nowcast.newBuilder()
                        .setTable("fitbit-1")
                        .setAgeMinutes(14)
                        .setChanceThousandths(612)
                        .setLeastThousandths(600)
                        .setOwnFactorThousandths(1040)
                        .setTransportPercent(9)
                        .setTurnedOff(true))
                .build();
    }

    static Decision plannedBreak() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_PLANNED_BREAK)
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .setPlannedBreak(PlannedBreakFacts.newBuilder()
                        .setMinuteOfDay(630)
                        .setStillPercent(60)
                        .setMayDrive(true))
                .build();
    }

    static Decision summary() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_SUMMARY)
                .setSend(
                        Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000).setQuiet(true))
                .setSummary(SummaryFacts.newBuilder()
                        .setDays(7)
                        .setDaysKnown(5)
                        .setSatMinutes(460)
                        .setLongestMinutes(115)
                        .setBreaks(12)
                        .setWell("more-breaks"))
                .build();
    }

    static Decision listDue() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_CHECK_IN)
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .setListDue(ListDueFacts.newBuilder().setReason("weekly"))
                .build();
    }

    static Decision session() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_SESSION)
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .setSession(SessionFacts.newBuilder()
                        .addComponents("core")
                        .addComponents("yoga")
                        .setSets(3))
                .build();
    }

    static Decision sessionRecorded() {
        return session().toBuilder()
                .setSession(SessionFacts.newBuilder()
                        .addComponents("core")
                        .setDone(2)
                        .setRecorded(1))
                .build();
    }

    static Decision message() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_MESSAGE)
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .setMessage(
                        MessageFacts.newBuilder().setText("How was the walk?").setBy("carl"))
                .build();
    }

    static Decision reminder() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_REMINDER)
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 600_000))
                .setReminder(ReminderFacts.newBuilder()
                        .setOf(ReminderOf.REMINDER_OF_SESSION)
                        .setBy("carl")
                        .setSession(
                                SessionFacts.newBuilder().addComponents("core").setSets(2))
                        .setMayDrive(true))
                .build();
    }

    static Decision heldOut() {
        return decision()
                .setWithhold(Withhold.newBuilder().setReason("hold-out"))
                .setStudy(StudyDraw.newBuilder()
                        .setArm("none")
                        .setProbabilityThousandths(900)
                        .setDesign("hold-out"))
                .build();
    }

    static Decision withhold() {
        return decision()
                .setKind(PromptKind.PROMPT_KIND_AEROBIC)
                .setAerobic(AerobicFacts.newBuilder()
                        .setEarnedMinutes(60)
                        .setTargetMinutes(150)
                        .setMissingMinutes(90)
                        .setPerDayMinutes(30))
                .setWithhold(Withhold.newBuilder().setReason("daily-budget").setShownInApp(true))
                .build();
    }

    static Decision withdraw() {
        return decision()
                .clearFacts()
                .setWithdraw(Withdraw.newBuilder()
                        .addDecisionIds("ada|stretch|" + Samples.MINUTE + "|1")
                        .setReason("moved"))
                .build();
    }

    static Decision putOff() {
        Decision made = withhold();
        return made.toBuilder()
                .setMadeFrom(made.getMadeFrom().toBuilder()
                        .setOnTopic("rouse.activity.v1")
                        .setPutOffAtMs(Samples.NOON - 10_000))
                .build();
    }

    static Decision question() {
        return send().toBuilder()
                .setKind(PromptKind.PROMPT_KIND_QUESTION)
                .setIgnoredInARow(3)
                .build();
    }

    static Decision redFlag() {
        return send().toBuilder()
                .setKind(PromptKind.PROMPT_KIND_SEEK_CARE)
                .setRedFlag(RedFlagFacts.newBuilder()
                        .setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY)
                        .setRaisedBy(RaisedBy.RAISED_BY_COACH))
                .build();
    }

    static ProximalOutcome outcome() {
        return ProximalOutcome.newBuilder()
                .setDecisionId("ada|stretch|" + Samples.MINUTE + "|1")
                .setPersonId("ada")
                .setAtMs(Samples.NOON + 2_400_000)
                .setOutcome(Outcome.newBuilder()
                        .setRevision(1)
                        .setBreakAfterMinutes(4)
                        .setBreakMinutes(3)
                        .setKnownMinutes(30)
                        .setMovingMinutes(7)
                        .setSteps(431)
                        .setStepMinutes(28))
                .build();
    }
}
