package org.rouse.coaching.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.Correction;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.LegSymptom;
import org.rouse.coaching.checkin.Pain;
import org.rouse.coaching.checkin.PainAtExercise;
import org.rouse.coaching.checkin.Report;
import org.rouse.coaching.checkin.RiskFacts.Risk;
import org.rouse.coaching.checkin.SafetyAnswer;
import org.rouse.coaching.checkin.SafetyItem;
import org.rouse.coaching.checkin.SafetyList;
import org.rouse.coaching.checkin.Tier;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.SessionSymptom;
import org.rouse.contracts.v1.StateReport;

/** Converts reports of the log for the rules. A report that no caller of the API can send is an error. */
final class CheckInReading {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_STARS = 5;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private CheckInReading() {}

    /** @throws IllegalArgumentException when the report is impossible */
    static Report report(Command command) {
        if (command.hasAmendSession()) {
            return amended(command.getAmendSession());
        }
        CheckIn checkIn = command.getCheckIn();
        return switch (checkIn.getWhatCase()) {
            case REPORT -> state(checkIn.getReport());
            case SAFETY_LIST -> list(checkIn.getSafetyList());
            case RISK_FACTS -> facts(checkIn.getRiskFacts(), command);
            case SESSION -> new Report.Exercised(session(checkIn.getSession()));
            case RATING -> rated(checkIn.getRating());
            case PAIN_SCORE, RED_FLAGS, HURT, WHAT_NOT_SET ->
                throw new IllegalArgumentException("a command reports nothing that is known here");
        };
    }

    /**
     * The old and the new content of a check-in; empty where their kinds differ, or the kind cannot be corrected.
     *
     * @throws IllegalArgumentException when the content is impossible
     */
    static Optional<Correction.Of> correction(CheckIn before, CheckIn after) {
        if (before.getWhatCase() != after.getWhatCase()) {
            return Optional.empty();
        }
        return switch (after.getWhatCase()) {
            case REPORT ->
                Optional.of(new Correction.OfState(
                        state(before.getReport()), before.getReport().getBeginsFlare(), state(after.getReport())));
            case SAFETY_LIST ->
                Optional.of(new Correction.OfList(
                        list(before.getSafetyList()), tier(before.getSafetyList()), list(after.getSafetyList())));
            case SESSION ->
                Optional.of(new Correction.OfSession(
                        session(before.getSession()).of(number(before), next(before.getSession())),
                        session(after.getSession()).of(number(before), PainAtExercise.Next.GO_ON)));
            case RATING -> Optional.of(new Correction.OfRating(rated(before.getRating()), rated(after.getRating())));
            case RISK_FACTS, PAIN_SCORE, RED_FLAGS, HURT, WHAT_NOT_SET -> Optional.empty();
        };
    }

    private static int number(CheckIn checkIn) {
        return Integer.parseInt(checkIn.getCheckInId());
    }

    private static Optional<Tier> tier(SafetyListAnswered said) {
        return said.getTier() == RedFlagTier.RED_FLAG_TIER_UNSPECIFIED
                ? Optional.empty()
                : Optional.of(PersonState.tier(said.getTier()));
    }

    private static PainAtExercise.Next next(LoggedSession logged) {
        return switch (logged.getNextTime()) {
            case NEXT_TIME_EASIER_FORM -> PainAtExercise.Next.EASIER_FORM;
            case NEXT_TIME_STOP -> PainAtExercise.Next.STOP;
            case NEXT_TIME_COACH_SETS -> PainAtExercise.Next.COACH_SETS;
            case NEXT_TIME_GO_ON, NEXT_TIME_UNSPECIFIED, UNRECOGNIZED -> PainAtExercise.Next.GO_ON;
        };
    }

    private static Report.State state(StateReport said) {
        return new Report.State(
                pain(said.hasPainScore(), said.getPainScore()),
                said.hasFlare() ? Optional.of(said.getFlare()) : Optional.empty(),
                said.getNotWell(),
                legs(said.getLegSymptomsList()));
    }

    private static Report.ListAnswered list(SafetyListAnswered said) {
        return new Report.ListAnswered(
                new SafetyList(said.getAnswersList().stream()
                        .map(CheckInReading::answer)
                        .toList()),
                legs(said.getLegSymptomsList()),
                pain(said.hasPainScore(), said.getPainScore()));
    }

    private static SafetyAnswer answer(org.rouse.contracts.v1.SafetyAnswer said) {
        return new SafetyAnswer(
                SafetyItem.valueOf(said.getItem()),
                said(said.getSaid()),
                date(said.getSince()),
                date(said.getWorseSince()),
                said.getExamined());
    }

    private static SafetyAnswer.Said said(Said said) {
        return switch (said) {
            case SAID_YES -> SafetyAnswer.Said.YES;
            case SAID_NOT_SURE -> SafetyAnswer.Said.NOT_SURE;
            case SAID_NO -> SafetyAnswer.Said.NO;
            case SAID_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("a question of the safety list is left open");
        };
    }

    private static Optional<LocalDate> date(String date) {
        return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    }

    private static Report facts(RiskFactsStated stated, Command command) {
        return new Report.Facts(
                named(Risk.class, stated.getFactsList()),
                named(Report.News.class, stated.getNewsList()),
                command.getActor(),
                command.getScope());
    }

    private static ExerciseSession session(LoggedSession logged) {
        int minutes = logged.getMinutes();
        if (minutes < 1 || minutes > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("a session lasts 1-1440 minutes");
        }
        return new ExerciseSession(
                0,
                activity(logged.getActivity()),
                Instant.ofEpochMilli(logged.getStartMs()),
                minutes,
                pain(logged.hasPainDuring(), logged.getPainDuring()),
                pain(logged.hasPainAfter(), logged.getPainAfter()),
                pain(logged.hasPainNextMorning(), logged.getPainNextMorning()),
                logged.getStopped(),
                symptoms(logged.getSymptomsList()),
                PainAtExercise.Next.GO_ON);
    }

    private static Report amended(AmendSession amended) {
        return new Report.Amended(
                Integer.parseInt(amended.getCheckInId()),
                pain(amended.hasPainAfter(), amended.getPainAfter()),
                pain(amended.hasPainNextMorning(), amended.getPainNextMorning()),
                symptoms(amended.getSymptomsList()));
    }

    private static Report.Rated rated(ActivityRating rating) {
        if (rating.getStars() < 0 || rating.getStars() > MOST_STARS) {
            throw new IllegalArgumentException("stars are 1-5");
        }
        return new Report.Rated(
                activity(rating.getActivity()),
                rating.getStars(),
                rating.hasTooHard() ? Optional.of(rating.getTooHard()) : Optional.empty(),
                rating.hasHurt() ? Optional.of(rating.getHurt()) : Optional.empty());
    }

    private static String activity(String name) {
        if (name.length() > CheckInState.LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("an activity has a name of 1-24 lower-case letters, digits and hyphens");
        }
        return name;
    }

    private static OptionalInt pain(boolean said, int score) {
        return said ? OptionalInt.of(new Pain(Instant.EPOCH, score).score()) : OptionalInt.empty();
    }

    private static Set<LegSymptom> legs(List<org.rouse.contracts.v1.LegSymptom> said) {
        Set<LegSymptom> legs = EnumSet.noneOf(LegSymptom.class);
        for (var symptom : said) {
            legs.add(
                    switch (symptom) {
                        case LEG_SYMPTOM_PAIN_FURTHER_DOWN -> LegSymptom.PAIN_FURTHER_DOWN;
                        case LEG_SYMPTOM_NUMBNESS -> LegSymptom.NUMBNESS;
                        case LEG_SYMPTOM_WEAKNESS -> LegSymptom.WEAKNESS;
                        case LEG_SYMPTOM_UNSPECIFIED, UNRECOGNIZED ->
                            throw new IllegalArgumentException("a symptom that is not known here");
                    });
        }
        return legs;
    }

    private static Set<ExerciseSession.Symptom> symptoms(List<SessionSymptom> said) {
        Set<ExerciseSession.Symptom> symptoms = EnumSet.noneOf(ExerciseSession.Symptom.class);
        for (SessionSymptom symptom : said) {
            symptoms.add(
                    switch (symptom) {
                        case SESSION_SYMPTOM_PAIN_FURTHER_DOWN_A_LEG -> ExerciseSession.Symptom.PAIN_FURTHER_DOWN_A_LEG;
                        case SESSION_SYMPTOM_NUMBNESS -> ExerciseSession.Symptom.NUMBNESS;
                        case SESSION_SYMPTOM_WEAKNESS -> ExerciseSession.Symptom.WEAKNESS;
                        case SESSION_SYMPTOM_CHEST_PAIN -> ExerciseSession.Symptom.CHEST_PAIN;
                        case SESSION_SYMPTOM_FAINTNESS -> ExerciseSession.Symptom.FAINTNESS;
                        case SESSION_SYMPTOM_UNSPECIFIED, UNRECOGNIZED ->
                            throw new IllegalArgumentException("a symptom that is not known here");
                    });
        }
        return symptoms;
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, Collection<String> words) {
        Set<E> set = EnumSet.noneOf(type);
        words.forEach(
                word -> set.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'))));
        return set;
    }
}
