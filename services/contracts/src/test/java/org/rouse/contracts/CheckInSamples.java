package org.rouse.contracts;

import com.google.protobuf.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInCorrection;
import org.rouse.contracts.v1.CheckInStanding;
import org.rouse.contracts.v1.CheckedIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.CorrectCheckIn;
import org.rouse.contracts.v1.HurtReport;
import org.rouse.contracts.v1.LegSymptom;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.NextTime;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.SessionSymptom;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.Statement;

/** Reports of people, and the commands that make them. */
final class CheckInSamples {

    private CheckInSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("check-in-report", entered().setReport(report()).build());
        samples.put(
                "check-in-safety-list", entered().setSafetyList(safetyList()).build());
        samples.put("check-in-risk-facts", entered().setRiskFacts(riskFacts()).build());
        samples.put("check-in-session-pain", entered().setSession(session()).build());
        samples.put("check-in-rating-hurt", entered().setRating(rating()).build());
        samples.put(
                "check-in-hurt",
                entered()
                        .setHurt(HurtReport.newBuilder().setDecisionId("d-1").setActivity("stair-climbing"))
                        .build());
        samples.put(
                "command-check-in",
                Command.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setCheckIn(CheckIn.newBuilder().setAtMs(Samples.NOON).setReport(report()))
                        .build());
        samples.put(
                "command-amend-session",
                Command.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setAmendSession(AmendSession.newBuilder()
                                .setCheckInId("7")
                                .setPainAfter(4)
                                .setPainNextMorning(5)
                                .addSymptoms(SessionSymptom.SESSION_SYMPTOM_NUMBNESS))
                        .build());
        samples.put(
                "command-correct-check-in",
                Command.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setCorrectCheckIn(CorrectCheckIn.newBuilder()
                                .setCheckInId("7")
                                .setValues(CheckIn.newBuilder()
                                        .setAtMs(Samples.NOON)
                                        .setRating(rating())))
                        .build());
        samples.put("check-in-corrected", corrected());
        samples.put(
                "command-result-checked-in",
                CommandResult.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setCheckedIn(CheckedIn.newBuilder()
                                .setCheckIn(entered().setSafetyList(safetyList()))
                                .setPerson(Person.newBuilder()
                                        .setPersonId("ada")
                                        .setRevision(3)
                                        .setRedFlag(true)))
                        .build());
        return samples;
    }

    private static CheckIn corrected() {
        return entered()
                .setReport(report())
                .setRevision(5)
                .addCorrections(correction().setReport(StateReport.newBuilder().setPainScore(8)))
                .addCorrections(correction().setSafetyList(safetyList()))
                .addCorrections(correction().setSession(session()))
                .addCorrections(correction().setRating(rating()))
                .build();
    }

    private static CheckInCorrection.Builder correction() {
        return CheckInCorrection.newBuilder()
                .setAtMs(Samples.NOON - 1)
                .setCorrectedBy("ada")
                .setCorrectedAs("person")
                .setCorrectedAtMs(Samples.NOON + 120_000)
                .setCommandId(CommandSamples.ID);
    }

    private static CheckIn.Builder entered() {
        return CheckIn.newBuilder()
                .setCheckInId("7")
                .setPersonId("ada")
                .setAtMs(Samples.NOON)
                .setEnteredBy("grace")
                .setEnteredAs("coach")
                .setEnteredAtMs(Samples.NOON + 60_000)
                .setCommandId(CommandSamples.ID)
                .setStanding(standing());
    }

    private static StateReport report() {
        return StateReport.newBuilder()
                .setPainScore(0)
                .setFlare(true)
                .setNotWell(true)
                .addLegSymptoms(LegSymptom.LEG_SYMPTOM_PAIN_FURTHER_DOWN)
                .setSleepMinutes(400)
                .setSleepQuality(7)
                .addAllRmdq(Collections.nCopies(24, Statement.STATEMENT_HOLDS))
                .setRmdqScore(24)
                .setBeginsFlare(true)
                .build();
    }

    private static SafetyListAnswered safetyList() {
        return SafetyListAnswered.newBuilder()
                .setVersion("safety-list/1")
                .addAnswers(SafetyAnswer.newBuilder()
                        .setItem("A1")
                        .setSaid(Said.SAID_NOT_SURE)
                        .setSince("2026-11-01")
                        .setWorseSince("2026-11-20")
                        .setExamined(true))
                .addLegSymptoms(LegSymptom.LEG_SYMPTOM_WEAKNESS)
                .setPainScore(8)
                .setRule("safety/1")
                .setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY)
                .setLocalDate("2026-11-22")
                .setRaised(true)
                .addNotes("A2")
                .build();
    }

    private static RiskFactsStated riskFacts() {
        return RiskFactsStated.newBuilder()
                .addFacts("cancer-ever")
                .addNews("fracture")
                .setRevision(2)
                .setVoidsClearance(true)
                .build();
    }

    private static LoggedSession session() {
        return LoggedSession.newBuilder()
                .setActivity("bird-dog")
                .setStartMs(Samples.NOON)
                .setMinutes(20)
                .setPainDuring(3)
                .setPainAfter(5)
                .setPainNextMorning(4)
                .setStopped(true)
                .addSymptoms(SessionSymptom.SESSION_SYMPTOM_WEAKNESS)
                .setNextTime(NextTime.NEXT_TIME_STOP)
                .build();
    }

    private static ActivityRating rating() {
        return ActivityRating.newBuilder()
                .setActivity("rowing")
                .setStars(2)
                .setTooHard(true)
                .setHurt(true)
                .build();
    }

    private static CheckInStanding standing() {
        return CheckInStanding.newBuilder()
                .setListDue("flare")
                .setListAnsweredMs(Samples.NOON - 1)
                .setFlareBeganMs(Samples.NOON - 2)
                .setFlareSaidMs(Samples.NOON - 3)
                .setFlareOverMs(Samples.NOON - 4)
                .setUsualPainHalves(7)
                .addLeftOut("rowing")
                .setRiskFacts(riskFacts())
                .setRiskFactsBy("grace")
                .setRiskFactsAs("coach")
                .setRiskFactsAtMs(Samples.NOON - 5)
                .build();
    }
}
