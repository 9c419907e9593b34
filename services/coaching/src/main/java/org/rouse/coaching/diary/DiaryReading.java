package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInCorrection;
import org.rouse.contracts.v1.HurtReport;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.Statement;

/** Converts reports from the log's words into the API's. */
final class DiaryReading {

    private static final String LEG = "LEG_SYMPTOM_";

    private DiaryReading() {}

    static DiaryEntry of(CheckIn one) {
        return new DiaryEntry(
                Integer.parseInt(one.getCheckInId()),
                kind(one),
                Instant.ofEpochMilli(one.getAtMs()),
                Instant.ofEpochMilli(one.getEnteredAtMs()),
                presence(one.getEnteredBy()),
                presence(one.getEnteredAs()),
                one.getRevision(),
                one.getCorrectionsCount() == 0 ? "entered" : "corrected",
                one.getCorrectionsList().stream().map(DiaryReading::correction).toList(),
                one.hasReport() ? report(one.getReport()) : null,
                one.hasSafetyList() ? list(one.getSafetyList()) : null,
                one.hasSession() ? session(one.getSession()) : null,
                one.hasRating() ? rating(one.getRating()) : null,
                one.hasRiskFacts() ? facts(one.getRiskFacts()) : null,
                one.hasHurt() ? hurt(one.getHurt()) : null);
    }

    private static DiaryEntry.Correction correction(CheckInCorrection until) {
        return new DiaryEntry.Correction(
                Instant.ofEpochMilli(until.getAtMs()),
                Instant.ofEpochMilli(until.getCorrectedAtMs()),
                until.getCorrectedBy(),
                until.getCorrectedAs(),
                until.hasReport() ? report(until.getReport()) : null,
                until.hasSafetyList() ? list(until.getSafetyList()) : null,
                until.hasSession() ? session(until.getSession()) : null,
                until.hasRating() ? rating(until.getRating()) : null);
    }

    static String kind(CheckIn one) {
        return switch (one.getWhatCase()) {
            case REPORT, PAIN_SCORE -> "report";
            case SAFETY_LIST, RED_FLAGS -> "safety-list";
            case SESSION -> "session";
            case RATING -> "rating";
            case RISK_FACTS -> "risk-facts";
            case HURT -> "hurt";
            case WHAT_NOT_SET -> "unknown"; // of a later version
        };
    }

    /** The tier of the answers; null for none. */
    static @Nullable String tier(SafetyListAnswered list) {
        return list.getTier() == RedFlagTier.RED_FLAG_TIER_UNSPECIFIED
                ? null
                : Words.of(list.getTier(), "RED_FLAG_TIER_");
    }

    private static DiaryEntry.Report report(StateReport report) {
        return new DiaryEntry.Report(
                report.hasPainScore() ? report.getPainScore() : null,
                report.hasFlare() ? report.getFlare() : null,
                report.getNotWell(),
                report.getLegSymptomsList().stream()
                        .map(one -> Words.of(one, LEG))
                        .toList(),
                report.hasSleepMinutes() ? report.getSleepMinutes() : null,
                report.hasSleepQuality() ? report.getSleepQuality() : null,
                report.getRmdqCount() == 0 ? null : statements(report.getRmdqList()),
                report.hasRmdqScore() ? report.getRmdqScore() : null,
                report.getBeginsFlare());
    }

    private static List<@Nullable Boolean> statements(List<Statement> said) {
        List<@Nullable Boolean> statements = new ArrayList<>();
        for (Statement one : said) {
            statements.add(
                    switch (one) {
                        case STATEMENT_HOLDS -> Boolean.TRUE;
                        case STATEMENT_DOES_NOT_HOLD -> Boolean.FALSE;
                        case STATEMENT_LEFT_OUT, UNRECOGNIZED -> null;
                    });
        }
        return statements;
    }

    private static DiaryEntry.SafetyList list(SafetyListAnswered list) {
        Map<String, DiaryEntry.AnswerGiven> answers = new TreeMap<>();
        list.getAnswersList().forEach(one -> answers.put(one.getItem(), answer(one)));
        return new DiaryEntry.SafetyList(
                list.getVersion(),
                answers,
                list.getLegSymptomsList().stream()
                        .map(one -> Words.of(one, LEG))
                        .toList(),
                list.hasPainScore() ? list.getPainScore() : null,
                list.getRule(),
                tier(list),
                list.getRaised(),
                list.getNotesList());
    }

    private static DiaryEntry.AnswerGiven answer(SafetyAnswer answer) {
        return new DiaryEntry.AnswerGiven(
                Words.of(answer.getSaid(), "SAID_"),
                presence(answer.getSince()),
                presence(answer.getWorseSince()),
                answer.getExamined());
    }

    private static DiaryEntry.Session session(LoggedSession session) {
        return new DiaryEntry.Session(
                session.getActivity(),
                session.getMinutes(),
                session.hasPainDuring() ? session.getPainDuring() : null,
                session.hasPainAfter() ? session.getPainAfter() : null,
                session.hasPainNextMorning() ? session.getPainNextMorning() : null,
                session.getStopped(),
                session.getSymptomsList().stream()
                        .map(one -> Words.of(one, "SESSION_SYMPTOM_"))
                        .toList(),
                Words.of(session.getNextTime(), "NEXT_TIME_"));
    }

    private static DiaryEntry.Rating rating(ActivityRating rating) {
        return new DiaryEntry.Rating(
                rating.getActivity(),
                rating.getStars() == 0 ? null : rating.getStars(),
                rating.hasTooHard() ? rating.getTooHard() : null,
                rating.hasHurt() ? rating.getHurt() : null);
    }

    private static DiaryEntry.RiskFacts facts(RiskFactsStated stated) {
        return new DiaryEntry.RiskFacts(
                stated.getFactsList(), stated.getNewsList(), stated.getRevision(), stated.getVoidsClearance());
    }

    private static DiaryEntry.Hurt hurt(HurtReport hurt) {
        return new DiaryEntry.Hurt(hurt.getDecisionId(), presence(hurt.getActivity()));
    }

    private static @Nullable String presence(String text) {
        return text.isEmpty() ? null : text;
    }
}
