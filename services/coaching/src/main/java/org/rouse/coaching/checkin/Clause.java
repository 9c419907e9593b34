package org.rouse.coaching.checkin;

import static org.rouse.coaching.checkin.SafetyAnswer.Standing.ABSENT;
import static org.rouse.coaching.checkin.SafetyAnswer.Standing.LASTING;
import static org.rouse.coaching.checkin.SafetyAnswer.Standing.RECENT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rouse.coaching.checkin.SafetyAnswer.Standing;

/**
 * One line of the rule: it holds where one of the questions has one of the standings, all of the others are present, and all conditions
 * beside hold. It is data, so that a person's app applies the same rule without a server.
 *
 * @param anyOf    questions of which one
 * @param standing has one of these standings
 * @param allOf    questions that all are present, examined or not
 * @param beside   conditions that all hold
 */
public record Clause(
        Tier tier, List<SafetyItem> anyOf, List<Standing> standing, List<SafetyItem> allOf, List<Beside> beside) {

    /** Strong pain, 0-10. */
    public static final int STRONG_PAIN = 7;

    /** Questions about a weak leg. */
    public static final Set<SafetyItem> WEAK_LEG =
            Collections.unmodifiableSet(EnumSet.of(SafetyItem.A4, SafetyItem.A5));

    /** Conditions beside the answers. */
    public enum Beside {
        CANCER_EVER,
        RISK_OF_INFECTION,
        CANCER_EVER_OR_RISK_OF_INFECTION,
        /** One leg or both are weak, by A4 or A5 or a symptom, for any length of time. */
        LEG_WEAKNESS,
        /** The same, recent. */
        NEW_LEG_WEAKNESS,
        /** The pain now is strong. */
        STRONG_PAIN
    }

    public Clause {
        anyOf = List.copyOf(anyOf);
        standing = List.copyOf(standing);
        allOf = List.copyOf(allOf);
        beside = List.copyOf(beside);
    }

    static Clause of(Tier tier, List<SafetyItem> anyOf, Beside... beside) {
        return new Clause(tier, anyOf, List.of(RECENT, LASTING), List.of(), List.of(beside));
    }

    static Clause of(Tier tier, List<SafetyItem> anyOf, Standing standing) {
        return new Clause(tier, anyOf, List.of(standing), List.of(), List.of());
    }

    Clause and(List<SafetyItem> all) {
        return new Clause(tier, anyOf, standing, all, beside);
    }

    boolean holds(Map<SafetyItem, Standing> standings, SafetyList.Beside known) {
        return anyOf.stream().anyMatch(item -> standing.contains(standings.getOrDefault(item, ABSENT)))
                && allOf.stream().allMatch(item -> standings.getOrDefault(item, ABSENT) != ABSENT)
                && beside.stream().allMatch(one -> holds(one, standings, known));
    }

    private static boolean holds(Beside beside, Map<SafetyItem, Standing> standings, SafetyList.Beside known) {
        return switch (beside) {
            case CANCER_EVER -> known.facts().cancerEver();
            case RISK_OF_INFECTION -> known.facts().infection();
            case CANCER_EVER_OR_RISK_OF_INFECTION ->
                known.facts().cancerEver() || known.facts().infection();
            case LEG_WEAKNESS ->
                known.symptoms().contains(LegSymptom.WEAKNESS)
                        || WEAK_LEG.stream().anyMatch(item -> standings.getOrDefault(item, ABSENT) != ABSENT);
            case NEW_LEG_WEAKNESS ->
                known.symptoms().contains(LegSymptom.WEAKNESS)
                        || WEAK_LEG.stream().anyMatch(item -> standings.get(item) == RECENT);
            case STRONG_PAIN -> known.pain() >= STRONG_PAIN;
        };
    }
}
