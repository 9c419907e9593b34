package org.rouse.coaching.person;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.rouse.coaching.checkin.CheckInRules;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Heard;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.checkin.PainAtExercise;
import org.rouse.coaching.checkin.Report;
import org.rouse.coaching.checkin.Rmdq;
import org.rouse.coaching.checkin.SafetyRule;
import org.rouse.coaching.checkin.StatedFacts;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInCorrection;
import org.rouse.contracts.v1.CheckInStanding;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.HurtReport;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.NextTime;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.SessionSymptom;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.Statement;

/** Converts reports and their consequences into messages of the log. */
public final class CheckInWriting {

    private CheckInWriting() {}

    /** The check-in of an answer to a prompt, with the state after it. */
    public record Noted(CheckIn checkIn, CheckInState state) {}

    /**
     * The person answered a prompt with pain.
     *
     * @param activity that the prompt suggested; empty where unknown
     * @return empty where as much was reported before: answers may be repeated
     */
    public static Optional<Noted> hurt(
            String personId, String decisionId, String activity, CheckInState known, Instant at, Instant now) {
        HurtReport said = HurtReport.newBuilder()
                .setDecisionId(decisionId)
                .setActivity(activity)
                .build();
        return noted(personId, new Report.Hurt(activity), known, at, now, checkIn -> checkIn.setHurt(said));
    }

    /**
     * The person answered a prompt with not feeling well.
     *
     * @return empty where as much was reported before: answers may be repeated
     */
    public static Optional<Noted> notWell(String personId, CheckInState known, Instant at, Instant now) {
        Report said = new Report.State(OptionalInt.empty(), Optional.empty(), true, Set.of());
        StateReport written = StateReport.newBuilder().setNotWell(true).build();
        return noted(personId, said, known, at, now, checkIn -> checkIn.setReport(written));
    }

    private static Optional<Noted> noted(
            String personId, Report said, CheckInState known, Instant at, Instant now, Consumer<CheckIn.Builder> what) {
        Heard heard = CheckInRules.hear(known, said, at, ZoneOffset.UTC, Optional.empty(), now);
        if (heard.changesNothing(known)) {
            return Optional.empty();
        }
        CheckIn.Builder checkIn = CheckIn.newBuilder()
                .setCheckInId(Integer.toString(heard.number()))
                .setPersonId(personId)
                .setAtMs(at.toEpochMilli())
                .setEnteredAtMs(now.toEpochMilli())
                .setRevision(1)
                .setStanding(standing(heard.state(), now));
        what.accept(checkIn);
        return Optional.of(new Noted(checkIn.build(), heard.state()));
    }

    static CheckIn of(Command command, Heard heard, Instant at, Instant now) {
        CheckIn.Builder checkIn = command.getCheckIn().toBuilder()
                .setCheckInId(Integer.toString(heard.number()))
                .setPersonId(command.getPersonId())
                .setAtMs(at.toEpochMilli())
                .setEnteredBy(command.getActor())
                .setEnteredAs(command.getScope())
                .setEnteredAtMs(now.toEpochMilli())
                .setCommandId(command.getCommandId())
                .setRevision(1);
        return judged(checkIn, heard, now);
    }

    /** The session with a later addition. Whoever adds counts as having entered it; a replaced value is a correction. */
    static CheckIn amended(Command command, CheckIn before, Heard heard, Instant now) {
        CheckIn.Builder checkIn = changed(command, before);
        AmendSession said = command.getAmendSession();
        LoggedSession known = before.getSession();
        boolean replaces = (said.hasPainAfter() && known.hasPainAfter() && said.getPainAfter() != known.getPainAfter())
                || (said.hasPainNextMorning()
                        && known.hasPainNextMorning()
                        && said.getPainNextMorning() != known.getPainNextMorning())
                || (said.getSymptomsCount() > 0
                        && known.getSymptomsCount() > 0
                        && !said.getSymptomsList().equals(known.getSymptomsList()));
        if (replaces) {
            checkIn.addCorrections(until(command, before, now).setSession(known));
        } else {
            checkIn.setEnteredBy(command.getActor()).setEnteredAs(command.getScope());
        }
        return judged(checkIn, heard, now);
    }

    /** The corrected check-in, with its content until then. */
    static CheckIn corrected(Command command, CheckIn before, Heard heard, Instant at, Instant now) {
        CheckIn values = command.getCorrectCheckIn().getValues();
        CheckInCorrection.Builder was = until(command, before, now);
        CheckIn.Builder checkIn = changed(command, before).setAtMs(at.toEpochMilli());
        switch (before.getWhatCase()) {
            case REPORT -> {
                was.setReport(before.getReport());
                checkIn.setReport(values.getReport());
            }
            case SAFETY_LIST -> {
                was.setSafetyList(before.getSafetyList());
                checkIn.setSafetyList(values.getSafetyList());
            }
            case SESSION -> was.setSession(before.getSession());
            case RATING -> {
                was.setRating(before.getRating());
                checkIn.setRating(values.getRating());
            }
            case RISK_FACTS, HURT, PAIN_SCORE, RED_FLAGS, WHAT_NOT_SET ->
                throw new IllegalArgumentException("a check-in of this kind is not corrected");
        }
        return judged(checkIn.addCorrections(was), heard, now);
    }

    private static CheckIn.Builder changed(Command command, CheckIn before) {
        return before.toBuilder().setCommandId(command.getCommandId()).setRevision(before.getRevision() + 1);
    }

    /** The content until then, without the new part. */
    private static CheckInCorrection.Builder until(Command command, CheckIn before, Instant now) {
        return CheckInCorrection.newBuilder()
                .setAtMs(before.getAtMs())
                .setCorrectedBy(command.getActor())
                .setCorrectedAs(command.getScope())
                .setCorrectedAtMs(now.toEpochMilli())
                .setCommandId(command.getCommandId());
    }

    /** Adds the consequences. */
    private static CheckIn judged(CheckIn.Builder checkIn, Heard heard, Instant now) {
        checkIn.setStanding(standing(heard.state(), now));
        heard.session()
                .ifPresent(session -> checkIn.setSession(session(session))
                        .setAtMs(session.start().toEpochMilli()));
        if (checkIn.hasReport()) {
            checkIn.setReport(report(checkIn.getReport(), heard));
        } else if (checkIn.hasSafetyList()) {
            checkIn.setSafetyList(list(checkIn.getSafetyList(), heard));
        } else if (checkIn.hasRiskFacts()) {
            checkIn.setRiskFacts(checkIn.getRiskFacts().toBuilder()
                    .setRevision(
                            heard.state().facts().map(StatedFacts::revision).orElse(0))
                    .setVoidsClearance(heard.voids()));
        }
        return checkIn.build();
    }

    private static StateReport report(StateReport said, Heard heard) {
        StateReport.Builder report =
                said.toBuilder().setBeginsFlare(heard.beginsFlare()).clearRmdqScore();
        List<Optional<Boolean>> statements =
                said.getRmdqList().stream().map(CheckInWriting::holds).toList();
        OptionalInt score = Rmdq.score(statements);
        score.ifPresent(report::setRmdqScore);
        return report.build();
    }

    private static Optional<Boolean> holds(Statement statement) {
        return switch (statement) {
            case STATEMENT_HOLDS -> Optional.of(true);
            case STATEMENT_DOES_NOT_HOLD -> Optional.of(false);
            case STATEMENT_LEFT_OUT, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static SafetyListAnswered list(SafetyListAnswered said, Heard heard) {
        SafetyListAnswered.Builder list = said.toBuilder()
                .setRule(SafetyRule.VERSION)
                .clearTier()
                .setLocalDate(heard.date().toString())
                .setRaised(heard.raises())
                .clearNotes();
        heard.tier().ifPresent(tier -> list.setTier(PersonState.write(tier)));
        heard.notes().stream().sorted().map(Enum::name).forEach(list::addNotes);
        return list.build();
    }

    private static LoggedSession session(ExerciseSession session) {
        LoggedSession.Builder logged = LoggedSession.newBuilder()
                .setActivity(session.activity())
                .setStartMs(session.start().toEpochMilli())
                .setMinutes(session.minutes())
                .setStopped(session.stopped())
                .setNextTime(next(session.next()));
        session.during().ifPresent(logged::setPainDuring);
        session.after().ifPresent(logged::setPainAfter);
        session.morning().ifPresent(logged::setPainNextMorning);
        session.symptoms().stream().sorted().map(CheckInWriting::symptom).forEach(logged::addSymptoms);
        return logged.build();
    }

    private static SessionSymptom symptom(ExerciseSession.Symptom symptom) {
        return switch (symptom) {
            case PAIN_FURTHER_DOWN_A_LEG -> SessionSymptom.SESSION_SYMPTOM_PAIN_FURTHER_DOWN_A_LEG;
            case NUMBNESS -> SessionSymptom.SESSION_SYMPTOM_NUMBNESS;
            case WEAKNESS -> SessionSymptom.SESSION_SYMPTOM_WEAKNESS;
            case CHEST_PAIN -> SessionSymptom.SESSION_SYMPTOM_CHEST_PAIN;
            case FAINTNESS -> SessionSymptom.SESSION_SYMPTOM_FAINTNESS;
        };
    }

    private static NextTime next(PainAtExercise.Next next) {
        return switch (next) {
            case GO_ON -> NextTime.NEXT_TIME_GO_ON;
            case EASIER_FORM -> NextTime.NEXT_TIME_EASIER_FORM;
            case STOP -> NextTime.NEXT_TIME_STOP;
            case COACH_SETS -> NextTime.NEXT_TIME_COACH_SETS;
        };
    }

    private static CheckInStanding standing(CheckInState state, Instant now) {
        CheckInStanding.Builder standing = CheckInStanding.newBuilder()
                .setListDue(state.listDue(now)
                        .filter(reason -> reason != ListDue.Reason.WEEKLY)
                        .map(CheckInWriting::word)
                        .orElse(""))
                .setListAnsweredMs(ms(state.listAnswered()))
                .addAllLeftOut(state.leftOut().stream().sorted().toList());
        FlareCourse flare = state.flare();
        standing.setFlareBeganMs(ms(flare.began()))
                .setFlareSaidMs(ms(flare.said()))
                .setFlareOverMs(ms(flare.over()));
        state.usualPain(now).ifPresent(usual -> standing.setUsualPainHalves((int) Math.round(2 * usual)));
        state.facts()
                .ifPresent(facts -> standing.setRiskFacts(RiskFactsStated.newBuilder()
                                .addAllFacts(words(facts.facts().risks()))
                                .setRevision(facts.revision()))
                        .setRiskFactsBy(facts.by())
                        .setRiskFactsAs(facts.as())
                        .setRiskFactsAtMs(facts.at().toEpochMilli()));
        return standing.build();
    }

    private static long ms(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(0L);
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(CheckInWriting::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
