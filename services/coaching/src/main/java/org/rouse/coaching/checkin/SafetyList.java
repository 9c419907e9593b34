package org.rouse.coaching.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rouse.coaching.checkin.SafetyAnswer.Standing;

/**
 * A person's answers to the safety list. An unanswered question counts as not asked: it raises nothing, and settles nothing.
 *
 * @param answers at most one a question
 */
public record SafetyList(List<SafetyAnswer> answers) {

    /** @throws IllegalArgumentException when a question has two answers */
    public SafetyList {
        answers = List.copyOf(answers);
        if (answers.stream().map(SafetyAnswer::item).distinct().count() != answers.size()) {
            throw new IllegalArgumentException("a question of the safety list has two answers");
        }
    }

    /** Whether every question is answered. */
    public boolean isWhole() {
        return answers.size() == SafetyItem.values().length;
    }

    /** The standings of the answered questions. */
    Map<SafetyItem, Standing> standings(LocalDate today) {
        Map<SafetyItem, Standing> standings = new EnumMap<>(SafetyItem.class);
        answers.forEach(answer -> standings.put(answer.item(), answer.standing(today)));
        return standings;
    }

    /**
     * Further facts for the conditions of the rule.
     *
     * @param symptoms new ones in a leg
     * @param pain     now, 0-10; negative where not reported
     */
    record Beside(RiskFacts facts, Set<LegSymptom> symptoms, int pain) {
        Beside {
            symptoms = Set.copyOf(symptoms);
        }
    }

    /** The signs that are present and would have to be seen, or mentioned. */
    Set<SafetyItem> signs(LocalDate today) {
        Set<SafetyItem> signs = EnumSet.noneOf(SafetyItem.class);
        signs.addAll(with(Standing.RECENT, today));
        signs.addAll(with(Standing.LASTING, today));
        return signs;
    }

    /** The questions with that standing, in order. */
    List<SafetyItem> with(Standing standing, LocalDate today) {
        List<SafetyItem> items = new ArrayList<>();
        standings(today).forEach((item, one) -> {
            if (one == standing) {
                items.add(item);
            }
        });
        return items;
    }
}
