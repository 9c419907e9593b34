package org.rouse.contracts;

import com.google.protobuf.ByteString;
import org.rouse.contracts.v1.*;

/** People and their channels. */
final class PeopleSamples {

    private PeopleSamples() {}

    static Person person() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setName("Ada")
                .setLanguage("en-GB")
                .addZones(ZoneInForce.newBuilder().setFromMs(Samples.NOON).setZone("Europe/Berlin"))
                .setOrganisationId("clinic")
                .addCoachIds("grace")
                .setClearance(Clearance.CLEARANCE_GIVEN)
                .setMovement(MovementSettings.newBuilder().setMinBreakMinutes(2).setLongStretchMinutes(20))
                .setPrompts(PromptSettings.newBuilder()
                        .setQuietFromMinute(1200)
                        .setQuietToMinute(480)
                        .setDailyBudget(6)
                        .setCoolDownMinutes(40)
                        .setDoNotDisturbUntilMs(Samples.NOON)
                        .setDetailsOnLockScreen(true))
                .setAerobic(AerobicPlan.newBuilder().setWeeklyTargetMinutes(150).setSessionCapMinutes(45))
                .setHeartRate(HeartRateProfile.newBuilder()
                        .setRestingBpm(60)
                        .setMaximumBpm(180)
                        .setRateLimitingMedication(true))
                .addAggravatingActivities("running")
                .setRevision(2)
                .setChangedAtMs(Samples.NOON)
                .setRedFlag(true)
                .build();
    }

    static Person personBusy() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setPrompts(PromptSettings.newBuilder()
                        .addBusy(BusySpan.newBuilder().setFromMs(Samples.NOON).setToMs(Samples.NOON + 3_600_000))
                        .setNoteOpens(true)
                        .setDismissalCoolDownMinutes(60))
                .build();
    }

    static Person personEnrolled() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setEnrolledAtMs(Samples.NOON)
                .setPrompts(PromptSettings.newBuilder().setHoldOut(false))
                .build();
    }

    /** A person who wants estimates to count. */
    static Person personLikely() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setPrompts(PromptSettings.newBuilder().setLikely(true))
                .build();
    }

    /** A person with planned breaks, and reviews of days and weeks. */
    static Person personPlanned() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setPrompts(PromptSettings.newBuilder()
                        .setDaySummary(true)
                        .setWeekSummary(false)
                        .setCheckIns(false)
                        .setPlannedBreaks(PlannedBreaks.newBuilder()
                                .addAtMinutes(630)
                                .setFromMinute(540)
                                .setToMinute(1020)
                                .setDays(31)))
                .build();
    }

    /** A person with working times. */
    static Person personWorking() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setWork(WorkingTime.newBuilder()
                        .setDays(15)
                        .setFromMinute(480)
                        .setToMinute(990)
                        .addHolidays(Holiday.newBuilder().setFirst("2026-12-24").setLast("2027-01-02")))
                .build();
    }

    static Person personOfCalendar() {
        return Person.newBuilder().setPersonId("ada").setCalendar(calendar()).build();
    }

    static GivenCalendar calendar() {
        return GivenCalendar.newBuilder()
                .setCommandId(CommandSamples.ID)
                .setGivenAtMs(Samples.NOON)
                .setSealedAddress(ByteString.copyFromUtf8("sealed"))
                .setHost("calendar.example.org")
                .setReading(calendarReading())
                .setTriedAtMs(Samples.NOON + 60_000)
                .setFailure("status-404")
                .build();
    }

    static CalendarReading calendarReading() {
        return CalendarReading.newBuilder()
                .addBusy(BusySpan.newBuilder().setFromMs(Samples.NOON).setToMs(Samples.NOON + 3_600_000))
                .setReadAtMs(Samples.NOON)
                .setUntilMs(Samples.NOON + 86_400_000)
                .setLeftOut(1)
                .addWhy("VEVENT 2: DTSTART is missing")
                .setEtag("\"1\"")
                .setLastModified("Fri, 20 Nov 2026 12:00:00 GMT")
                .build();
    }

    static Person personFlagged() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setCountry("DE")
                .setMobility(Mobility.MOBILITY_SEATED)
                .setFlag(RedFlag.newBuilder()
                        .setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY)
                        .setRaisingId("r-2")
                        .setRaisedBy(RaisedBy.RAISED_BY_PERSON)
                        .setRaisedAtMs(Samples.NOON + 60_000)
                        .setFirstRaisedAtMs(Samples.NOON)
                        .setRaisings(2))
                .setExamination(Examination.newBuilder()
                        .setBy(Professional.newBuilder().setName("Ruth Vogel").setProfession("physiotherapist"))
                        .setDate("2026-11-20")
                        .setResult(ExaminationResult.EXAMINATION_RESULT_WITH_LIMITS)
                        .setLimits("no lifting above 5 kg")
                        .setEnteredBy("grace")
                        .setEnteredAtMs(Samples.NOON)
                        .setEndedRaisingId("r-1"))
                .setClearanceVoidSinceMs(Samples.NOON)
                .build();
    }

    static Person personByCommand() {
        return Person.newBuilder()
                .setPersonId("ada")
                .setRevision(3)
                .setCommandId(CommandSamples.ID)
                .build();
    }

    static Channels channels() {
        return Channels.newBuilder()
                .setPersonId("ada")
                .setRevision(1)
                .addChannels(Channel.newBuilder()
                        .setId("hook")
                        .setRegisteredAtMs(Samples.NOON)
                        .setWebhook(WebhookAddress.newBuilder()
                                .setUrl("https://example.org/hook")
                                .setSealedSecret(ByteString.copyFromUtf8("sealed"))))
                .addChannels(Channel.newBuilder()
                        .setId("laptop")
                        .setRegisteredAtMs(Samples.NOON)
                        .setWebPush(WebPushAddress.newBuilder()
                                .setEndpoint("https://updates.push.services.mozilla.com/wpush/v2/x")
                                .setP256Dh(ByteString.copyFrom(new byte[65]))
                                .setAuth(ByteString.copyFrom(new byte[16]))))
                .build();
    }

    static Channels channelsOfEveryKind() {
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
                                .setSinceMs(Samples.NOON)))
                .build();
    }

    static Channel.Builder channel(String id) {
        return Channel.newBuilder().setId(id).setRegisteredAtMs(Samples.NOON);
    }
}
