package org.rouse.contracts;

import com.google.protobuf.ByteString;
import org.rouse.contracts.v1.*;

/** Messages that ingest writes. */
final class IngestSamples {

    private IngestSamples() {}

    static Source source() {
        return Source.newBuilder()
                .setId("garmin:0042")
                .setKind(SourceKind.SOURCE_KIND_WEARABLE)
                .setProvider("garmin-health")
                .setModel("vivosmart 5")
                .build();
    }

    static Quarantined replayable() {
        return quarantined().toBuilder()
                .setZone("Europe/Berlin")
                .setLane(Lane.LANE_BACKFILL)
                .setSenderPersonId("ada")
                .setReplayedAtMs(Samples.NOON)
                .build();
    }

    static Quarantined quarantinedRow() {
        return replayable().toBuilder()
                .setFileName("minutes.csv")
                .putColumns("steps", "Schritte")
                .putNeighbours("time-format", "d/M/yyyy")
                .build();
    }

    static Evidence pausedWorkout() {
        return Evidence.newBuilder()
                .setPersonId("ada")
                .setSource(source())
                .setUploadId("u-2")
                .setReceivedAtMs(Samples.NOON)
                .addIntervals(Interval.newBuilder()
                        .setId("ride")
                        .setStartMs(Samples.NOON - 3_600_000)
                        .setEndMs(Samples.NOON)
                        .setWorkout(Workout.newBuilder()
                                .setActivity("cycling")
                                .addPauses(Pause.newBuilder()
                                        .setStartMs(Samples.NOON - 2_400_000)
                                        .setEndMs(Samples.NOON - 1_200_000))
                                .setActiveMs(2_100_000)))
                .build();
    }

    static Evidence awakening() {
        return Evidence.newBuilder()
                .setPersonId("ada")
                .setSource(source())
                .setUploadId("u-3")
                .setReceivedAtMs(Samples.NOON)
                .addIntervals(span("night|awake|1")
                        .setSleep(Sleep.newBuilder()
                                .setStage(SleepStage.SLEEP_STAGE_AWAKE)
                                .setPartOf("night")))
                .build();
    }

    static PullTask pullTask() {
        return PullTask.newBuilder()
                .setTaskId("upload-7")
                .setPersonId("ada")
                .setProvider("google-health")
                .setWhat("steps")
                .setObjectId("o-1")
                .setStartMs(Samples.NOON - 60_000)
                .setEndMs(Samples.NOON)
                .setUrl("https://example.org/pull")
                .setNotifiedAtMs(Samples.NOON)
                .build();
    }

    static Links links() {
        return Links.newBuilder()
                .setPersonId("ada")
                .addDevices(PairedDevice.newBuilder()
                        .setId("d-1")
                        .setName("Ada's phone")
                        .setKind("phone")
                        .setTokenHash(ByteString.copyFromUtf8("a hash"))
                        .addScopes("sync")
                        .setPairedAtMs(Samples.NOON)
                        .setRevokedAtMs(Samples.NOON)
                        .setLastSync(DeviceSync.newBuilder()
                                .setAtMs(Samples.NOON)
                                .setClockSkewMs(-1200)
                                .setNewestDataMs(Samples.NOON))
                        .setRevision(3))
                .addAccounts(LinkedAccount.newBuilder()
                        .setProvider("garmin-health")
                        .setProviderUserId("u-1")
                        .addScopes("HEALTH_EXPORT")
                        .setSealedTokens(ByteString.copyFromUtf8("sealed"))
                        .setExpiresAtMs(Samples.NOON)
                        .setState(AccountState.ACCOUNT_STATE_LINKED)
                        .setLinkedAtMs(Samples.NOON)
                        .setRevision(2))
                .addPairings(Pairing.newBuilder()
                        .setCodeHash(ByteString.copyFromUtf8("another hash"))
                        .setExpiresAtMs(Samples.NOON)
                        .setRevision(1))
                .setPriorities(
                        SourcePriorities.newBuilder().addSourceIds("watch-1").setRevision(1))
                .build();
    }

    static Links linksInOrder() {
        return Links.newBuilder()
                .setPersonId("ada")
                .setPriorities(SourcePriorities.newBuilder()
                        .addSourceIds("watch-1")
                        .addSourceIds("phone")
                        .setRevision(2)
                        .setChangedAtMs(Samples.NOON))
                .build();
    }

    static Evidence evidence() {
        return Evidence.newBuilder()
                .setPersonId("ada")
                .setSource(source())
                .setUploadId("u-1")
                .setReceivedAtMs(Samples.NOON)
                .setLane(Lane.LANE_LIVE)
                .addSeries(MinuteSeries.newBuilder()
                        .setMeasure(Measure.MEASURE_STEPS)
                        .setFirstMinute(Samples.MINUTE)
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
                        .setStartMs(Samples.NOON)
                        .setEndMs(Samples.NOON + 60_000)
                        .setMeasure(Measure.MEASURE_STEPS)
                        .setVersion(8))
                .build();
    }

    static Interval.Builder span(String id) {
        return Interval.newBuilder()
                .setId(id)
                .setStartMs(Samples.NOON)
                .setEndMs(Samples.NOON + 900_000)
                .setVersion(3);
    }

    static Quarantined quarantined() {
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
                .setReceivedAtMs(Samples.NOON)
                .setSource(source())
                .build();
    }
}
