package org.rouse.coaching.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rouse.coaching.decision.ProximalOutcome;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.effect.DrawnMoment;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.StudyDraw;

/**
 * A kind of prompt and the design of its draws: draws of different designs are not combined, as their probabilities differ.
 *
 * @param kind   such as {@code desk-break}
 * @param design {@code hold-out} or {@code study}
 */
record Lottery(String kind, String design) implements Comparable<Lottery> {

    private static final Lottery DESK_BREAKS = new Lottery("desk-break", "hold-out");
    private static final String PROMPT = "prompt";
    private static final int WINDOW_MINUTES = 30;
    private static final double THOUSAND = 1_000;
    private static final Comparator<Lottery> ORDER =
            Comparator.comparing(Lottery::kind).thenComparing(Lottery::design);

    static Lottery of(DrawnDecision drawn) {
        StudyDraw draw = drawn.decision().getStudy();
        return new Lottery(
                drawn.decision()
                        .getKind()
                        .name()
                        .replaceFirst("^PROMPT_KIND_", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                draw.getDesign().isEmpty() ? "study" : draw.getDesign());
    }

    /** The moments of each, in the order of kinds and designs. */
    static SortedMap<Lottery, List<DrawnDecision>> parted(Collection<DrawnDecision> drawn) {
        return drawn.stream().collect(groupingBy(Lottery::of, TreeMap::new, toList()));
    }

    /**
     * Like {@link #parted}, with an empty entry for desk breaks where none was drawn, so that the answer says that nothing is known of
     * them.
     */
    static SortedMap<Lottery, List<DrawnDecision>> withDeskBreaks(Collection<DrawnDecision> drawn) {
        SortedMap<Lottery, List<DrawnDecision>> parts = parted(drawn);
        if (parts.keySet().stream().noneMatch(one -> one.kind().equals(DESK_BREAKS.kind()))) {
            parts.put(DESK_BREAKS, List.of());
        }
        return parts;
    }

    /** The input of an estimator. It does not tell whether the person did something that looks still to a watch. */
    static DrawnMoment moment(DrawnDecision drawn) {
        Decision decision = drawn.decision();
        return new DrawnMoment(
                decision.getPersonId(),
                probability(decision),
                isPrompted(decision),
                drawn.outcome()
                        .filter(outcome -> !Choice.looksStill(suggested(decision)))
                        .flatMap(Lottery::moved),
                drawn.outcome()
                        .filter(outcome -> outcome.getStepMinutes() == WINDOW_MINUTES)
                        .map(outcome -> OptionalInt.of(outcome.getSteps()))
                        .orElse(OptionalInt.empty()));
    }

    /** The suggestion, including the plain break, which the decision itself does not name; empty where there was none. */
    static String suggested(Decision decision) {
        return decision.getConsideredList().stream()
                .findFirst()
                .map(Considered::getActivity)
                .orElse(decision.getSuggestedActivity());
    }

    static double probability(Decision decision) {
        return decision.getStudy().getProbabilityThousandths() / THOUSAND;
    }

    static boolean isPrompted(Decision decision) {
        return decision.getStudy().getArm().equals(PROMPT);
    }

    /** Whether the person moved, by the rule that decisions themselves use. */
    static Optional<Boolean> moved(Outcome outcome) {
        return new ProximalOutcome(
                        outcome.hasBreakAfterMinutes()
                                ? Optional.of(new ProximalOutcome.HeededBreak(
                                        outcome.getBreakAfterMinutes(), outcome.getBreakMinutes()))
                                : Optional.empty(),
                        outcome.getKnownMinutes(),
                        outcome.getMovingMinutes(),
                        outcome.hasSteps() ? OptionalInt.of(outcome.getSteps()) : OptionalInt.empty(),
                        outcome.getStepMinutes())
                .moved();
    }

    @Override
    public int compareTo(Lottery other) {
        return ORDER.compare(this, other);
    }
}
