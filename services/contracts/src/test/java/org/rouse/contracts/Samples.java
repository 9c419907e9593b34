package org.rouse.contracts;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.*;
import org.rouse.contracts.v1.ApnsAddress;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.EmailAddress;
import org.rouse.contracts.v1.FcmAddress;
import org.rouse.contracts.v1.NtfyAddress;
import org.rouse.contracts.v1.OffReason;

/** One message of every kind, with every field set, as released in version 1. Only ever add to it. */
final class Samples {

    private static final long NOON = 1_795_348_800_000L; // 2026-11-22T12:00Z
    private static final long MINUTE = NOON / 60_000;

    private Samples() {}

    /** By the name of the file that holds its golden bytes. */
    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("evidence", evidence());
        samples.put("quarantined", quarantined());
        samples.put("quarantined-replayable", replayable());
        samples.put("quarantined-row", quarantinedRow());
        samples.put("links", links());
        samples.put("links-in-order", linksInOrder());
        samples.put("pull-task", pullTask());
        samples.put("person", person());
        samples.put("channels", channels());
        samples.put("channels-of-every-kind", channelsOfEveryKind());
        samples.put(
                "channel-off",
                ChannelOff.newBuilder()
                        .setReason(OffReason.OFF_REASON_RETIRED)
                        .setSinceMs(NOON)
                        .setCause("status-410")
                        .build());
        samples.put("finding-stretch", stretch());
        samples.put("finding-aerobic", aerobic());
        samples.put("day-view", day());
        samples.put("day-view-steps", daySteps());
        samples.put("prompt", prompt());
        samples.put("prompt-in-study", promptInStudy());
        samples.put("receipt", receipt());
        samples.put("receipt-outcome", outcome());
        samples.put("receipt-outcome-steps", outcomeSteps());
        samples.put("person-busy", personBusy());
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
        samples.put("audit", audit());
        return samples;
    }

    private static Source source() {
        return Source.newBuilder()
                .setId("garmin:0042")
                .setKind(SourceKind.SOURCE_KIND_WEARABLE)
                .setProvider("garmin-health")
                .setModel("vivosmart 5")
                .build();
    }

    private static Quarantined replayable() {
        return quarantined().toBuilder()
                .setZone("Europe/Berlin")
                .setLane(Lane.LANE_BACKFILL)
                .setSenderPersonId("ada")
                .setReplayedAtMs(NOON)
                .build();
    }

    private static Quarantined quarantinedRow() {
        return replayable().toBuilder()
                .setFileName("minutes.csv")
                .putColumns("steps", "Schritte")
                .putNeighbours("time-format", "d/M/yyyy")
                .build();
    }

    private static PullTask pullTask() {
        return PullTask.newBuilder()
                .setTaskId("upload-7")
                .setPersonId("ada")
                .setProvider("google-health")
                .setWhat("steps")
                .setObjectId("o-1")
                .setStartMs(NOON - 60_000)
                .setEndMs(NOON)
                .setUrl("https://example.org/pull")
                .setNotifiedAtMs(NOON)
                .build();
    }

    private static Links links() {
        return Links.newBuilder()
                .setPersonId("ada")
                .addDevices(PairedDevice.newBuilder()
                        .setId("d-1")
                        .setName("Ada's phone")
                        .setKind("phone")
                        .setTokenHash(ByteString.copyFromUtf8("a hash"))
                        .addScopes("sync")
                        .setPairedAtMs(NOON)
                        .setRevokedAtMs(NOON)
                        .setLastSync(DeviceSync.newBuilder()
                                .setAtMs(NOON)
                                .setClockSkewMs(-1200)
                                .setNewestDataMs(NOON))
                        .setRevision(3))
                .addAccounts(LinkedAccount.newBuilder()
                        .setProvider("garmin-health")
                        .setProviderUserId("u-1")
                        .addScopes("HEALTH_EXPORT")
                        .setSealedTokens(ByteString.copyFromUtf8("sealed"))
                        .setExpiresAtMs(NOON)
                        .setState(AccountState.ACCOUNT_STATE_LINKED)
                        .setLinkedAtMs(NOON)
                        .setRevision(2))
                .addPairings(Pairing.newBuilder()
                        .setCodeHash(ByteString.copyFromUtf8("another hash"))
                        .setExpiresAtMs(NOON)
                        .setRevision(1))
                .setPriorities(
                        SourcePriorities.newBuilder().addSourceIds("watch-1").setRevision(1))
                .build();
    }

    private static Links linksInOrder() {
        return Links.newBuilder()
                .setPersonId("ada")
                .setPriorities(SourcePriorities.newBuilder()
                        .addSourceIds("watch-1")
                        .addSourceIds("phone")
                        .setRevision(2)
                        .setChangedAtMs(NOON))
                .build();
    }

    private static Evidence evidence() {
        return Evidence.newBuilder()
                .setPersonId("ada")
                .setSource(source())
                .setUploadId("u-1")
                .setReceivedAtMs(NOON)
                .setLane(Lane.LANE_LIVE)
                .addSeries(MinuteSeries.newBuilder()
                        .setMeasure(Measure.MEASURE_STEPS)
                        .setFirstMinute(MINUTE)
                        .addValues(0)
                        .addValues(-1)
                        .addValues(112)
                        .setVersion(7))
                .addIntervals(span("w")
                        .setWorkout(Workout.newBuilder()
                                .setActivity("walking")
                                .setMetThousandths(3500)
                                .setSpeedMPerH(5200)))
                .addIntervals(span("p").setPosture(PostureHeld.newBuilder().setPosture(Posture.POSTURE_SITTING)))
                .addIntervals(span("z").setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP)))
                .addIntervals(span("r").setWear(Wear.newBuilder().setWorn(true)))
                .addIntervals(span("s").setStill(Still.getDefaultInstance()))
                .addIntervals(span("g")
                        .setSlot(ActivitySlot.newBuilder()
                                .setActivity("walking")
                                .setActiveMs(449_000)
                                .setIntensity(1)
                                .setSteps(93)
                                .setMetThousandths(3302)))
                .addIntervals(span("t").setSteps(StepsTaken.newBuilder().setStepsThousandths(1_500)))
                .addIntervals(span("i").setIntensity(IntensityHeld.newBuilder().setIntensity(2)))
                .addIntervals(span("v").setTransport(InTransport.getDefaultInstance()))
                .addRetractions(Retraction.newBuilder()
                        .setIntervalId("w")
                        .setFact(5)
                        .setStartMs(NOON)
                        .setEndMs(NOON + 60_000)
                        .setMeasure(Measure.MEASURE_STEPS)
                        .setVersion(8))
                .build();
    }

    private static Interval.Builder span(String id) {
        return Interval.newBuilder()
                .setId(id)
                .setStartMs(NOON)
                .setEndMs(NOON + 900_000)
                .setVersion(3);
    }

    private static Quarantined quarantined() {
        return Quarantined.newBuilder()
                .setPersonId("ada")
                .setUploadId("u-1")
                .setFormat("open-mhealth")
                .setRule("time.future")
                .setField("/body/effective_time_frame/time_interval")
                .setMessage("ends more than 5 minutes after it was received")
                .setRecordIndex(3)
                .setRaw(ByteString.copyFromUtf8("{}"))
                .setRawLength(2)
                .setReceivedAtMs(NOON)
                .setSource(source())
                .build();
    }

    private static Person person() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setName("Ada")
                .setLanguage("en-GB")
                .addZones(ZoneInForce.newBuilder().setFromMs(NOON).setZone("Europe/Berlin"))
                .setOrganisationId("clinic")
                .addCoachIds("grace")
                .setClearance(Clearance.CLEARANCE_GIVEN)
                .setMovement(MovementSettings.newBuilder().setMinBreakMinutes(2).setLongStretchMinutes(20))
                .setPrompts(PromptSettings.newBuilder()
                        .setQuietFromMinute(1200)
                        .setQuietToMinute(480)
                        .setDailyBudget(6)
                        .setCoolDownMinutes(40)
                        .setDoNotDisturbUntilMs(NOON)
                        .setDetailsOnLockScreen(true))
                .setAerobic(AerobicPlan.newBuilder().setWeeklyTargetMinutes(150).setSessionCapMinutes(45))
                .setHeartRate(HeartRateProfile.newBuilder()
                        .setRestingBpm(60)
                        .setMaximumBpm(180)
                        .setRateLimitingMedication(true))
                .addAggravatingActivities("running")
                .setRevision(2)
                .setChangedAtMs(NOON)
                .setRedFlag(true)
                .build();
    }

    private static Channels channels() {
        return Channels.newBuilder()
                .setPersonId("ada")
                .setRevision(1)
                .addChannels(Channel.newBuilder()
                        .setId("hook")
                        .setRegisteredAtMs(NOON)
                        .setWebhook(WebhookAddress.newBuilder()
                                .setUrl("https://example.org/hook")
                                .setSealedSecret(ByteString.copyFromUtf8("sealed"))))
                .addChannels(Channel.newBuilder()
                        .setId("laptop")
                        .setRegisteredAtMs(NOON)
                        .setWebPush(WebPushAddress.newBuilder()
                                .setEndpoint("https://updates.push.services.mozilla.com/wpush/v2/x")
                                .setP256Dh(ByteString.copyFrom(new byte[65]))
                                .setAuth(ByteString.copyFrom(new byte[16]))))
                .build();
    }

    private static Channels channelsOfEveryKind() {
        return Channels.newBuilder()
                .setPersonId("ada")
                .setRevision(2)
                .addChannels(channel("phone").setFcm(FcmAddress.newBuilder().setToken("fcm-token")))
                .addChannels(channel("tablet")
                        .setApns(ApnsAddress.newBuilder().setToken("0a1b").setSandbox(true)))
                .addChannels(channel("desk")
                        .setNtfy(NtfyAddress.newBuilder()
                                .setServer("https://ntfy.sh")
                                .setTopic("ada-moves")
                                .setSealedToken(ByteString.copyFromUtf8("sealed"))))
                .addChannels(channel("free-phone")
                        .setUnifiedPush(WebPushAddress.newBuilder()
                                .setEndpoint("https://ntfy.sh/upA1b2?up=1")
                                .setP256Dh(ByteString.copyFrom(new byte[65]))
                                .setAuth(ByteString.copyFrom(new byte[16]))))
                .addChannels(channel("mail")
                        .setEmail(EmailAddress.newBuilder().setAddress("ada@example.org"))
                        .setOff(ChannelOff.newBuilder()
                                .setReason(OffReason.OFF_REASON_UNCONFIRMED)
                                .setSinceMs(NOON)))
                .build();
    }

    private static Channel.Builder channel(String id) {
        return Channel.newBuilder().setId(id).setRegisteredAtMs(NOON);
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

    private static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId("ada|stretch|" + MINUTE + "|1")
                .setPersonId("ada")
                .setFindingId("ada|stretch|" + MINUTE)
                .setDecidedAtMs(NOON)
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setDecision(Decision.DECISION_WITHHOLD)
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

    /** With what came after the first release. */
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

    private static Person personBusy() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setPrompts(PromptSettings.newBuilder()
                        .addBusy(BusySpan.newBuilder().setFromMs(NOON).setToMs(NOON + 3_600_000))
                        .setNoteOpens(true)
                        .setDismissalCoolDownMinutes(60))
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
