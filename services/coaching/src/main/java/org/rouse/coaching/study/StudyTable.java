package org.rouse.coaching.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import reactor.core.publisher.Flux;

/**
 * Randomised decisions as a table for an analysis, a row each. No field needs quoting: they are numbers, dates and words of our own.
 * Unknown and inapplicable values are empty.
 */
final class StudyTable {

    static final String HEAD =
            "subject,moment,decided_at,date,kind,design,probability,prompted,stretch_minutes,activity,activity_probability,"
                    + "moved,break_after_minutes,break_minutes,known_minutes,moving_minutes,steps,step_minutes,revision\r\n";

    private static final double MILLION = 1_000_000;
    private static final Comparator<DrawnDecision> IN_TIME = Comparator.<DrawnDecision>comparingLong(
                    one -> one.decision().getDecidedAtMs())
            .thenComparing(one -> one.decision().getDecisionId());

    private StudyTable() {}

    /** The head, then the rows of each subject, in the order of subjects and of time. */
    static Flux<String> of(Map<String, List<DrawnDecision>> drawn, Pseudonyms subjects) {
        Map<String, List<DrawnDecision>> bySubject = new TreeMap<>();
        drawn.forEach((person, moments) -> bySubject.put(subjects.of(person), moments));
        return Flux.just(HEAD)
                .concatWith(Flux.fromIterable(bySubject.entrySet()).map(one -> rows(one.getKey(), one.getValue())));
    }

    private static String rows(String subject, List<DrawnDecision> moments) {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (DrawnDecision one : moments.stream().sorted(IN_TIME).toList()) {
            number++;
            rows.append(subject)
                    .append(',')
                    .append(number)
                    .append(',')
                    .append(row(one))
                    .append("\r\n");
        }
        return rows.toString();
    }

    private static String row(DrawnDecision drawn) {
        Decision decision = drawn.decision();
        Lottery lottery = Lottery.of(drawn);
        return String.join(
                ",",
                Instant.ofEpochMilli(decision.getDecidedAtMs()).toString(),
                decision.getLocalDate(),
                lottery.kind(),
                lottery.design(),
                String.format(Locale.ROOT, "%.3f", Lottery.probability(decision)),
                Lottery.isPrompted(decision) ? "1" : "0",
                decision.hasStretch() ? String.valueOf(decision.getStretch().getMinutes()) : "",
                Lottery.suggested(decision),
                decision.getConsideredList().stream()
                        .findFirst()
                        .map(StudyTable::probability)
                        .orElse(""),
                drawn.outcome().map(outcome -> outcome(drawn, outcome)).orElse(",,,,,,,"));
    }

    private static String probability(Considered chosen) {
        return String.format(Locale.ROOT, "%.6f", chosen.getProbabilityMillionths() / MILLION);
    }

    private static String outcome(DrawnDecision drawn, Outcome outcome) {
        return String.join(
                ",",
                Lottery.moment(drawn).moved().map(moved -> moved ? "1" : "0").orElse(""),
                outcome.hasBreakAfterMinutes() ? String.valueOf(outcome.getBreakAfterMinutes()) : "",
                outcome.hasBreakAfterMinutes() ? String.valueOf(outcome.getBreakMinutes()) : "",
                String.valueOf(outcome.getKnownMinutes()),
                String.valueOf(outcome.getMovingMinutes()),
                outcome.hasSteps() ? String.valueOf(outcome.getSteps()) : "",
                String.valueOf(outcome.getStepMinutes()),
                String.valueOf(outcome.getRevision()));
    }
}
