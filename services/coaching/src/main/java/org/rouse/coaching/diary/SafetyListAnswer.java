package org.rouse.coaching.diary;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.checkin.Clause;
import org.rouse.coaching.checkin.RiskFacts;
import org.rouse.coaching.checkin.SafetyItem;
import org.rouse.coaching.checkin.SafetyRule;
import org.rouse.coaching.checkin.SafetyTexts;

/**
 * The safety list with its rule and advice, so that an app asks and advises without a server.
 *
 * @param validated        never: it is no validated instrument
 * @param clauses          the first that holds decides
 * @param emergencyNumbers by country, ISO 3166-1 alpha-2, the preferred one first: replace {@code {emergency}}; in other countries the text
 *                         {@code emergency.unknown} does
 * @param texts            by key: {@code introduction}, and those named by the keys of answers, with {@code .title}, {@code .body},
 *                         {@code .why}
 */
record SafetyListAnswer(
        String version,
        String language,
        boolean validated,
        List<Item> items,
        String rule,
        List<RuleClause> clauses,
        Conditions conditions,
        Map<String, List<String>> emergencyNumbers,
        Map<String, String> texts) {

    /**
     * A question.
     *
     * @param recentDays   a symptom that began or got worse this many days ago, or fewer, is recent
     * @param notSureIsYes whether not sure counts as yes; otherwise as no
     */
    record Item(String id, String group, String text, int recentDays, boolean notSureIsYes) {}

    /**
     * One line of the rule: it holds where one of anyOf has one of these standings, all of allOf are present, and all of beside hold.
     * Recent: new or worse of late. Lasting: present for longer, not worse, never examined. A symptom that was examined and is not worse is
     * neither.
     */
    record RuleClause(
            String tier, List<String> anyOf, List<String> standing, List<String> allOf, List<String> beside) {}

    /**
     * The conditions of clauses beside answers.
     *
     * @param strongPain      least pain now, 0-10
     * @param riskOfInfection risk facts of which one is enough
     * @param legWeakness     questions of which a present one is enough, or the symptom weakness; recent for new-leg-weakness
     */
    record Conditions(int strongPain, Set<String> riskOfInfection, List<String> legWeakness) {}

    /** The list in one of the supported languages. */
    static SafetyListAnswer in(String language) {
        Map<String, String> all = SafetyTexts.in(language);
        Map<String, String> texts = new LinkedHashMap<>(all);
        Arrays.stream(SafetyItem.values()).map(Enum::name).forEach(texts::remove);
        return new SafetyListAnswer(
                SafetyTexts.VERSION,
                language,
                false,
                Arrays.stream(SafetyItem.values())
                        .map(item -> new Item(
                                item.name(),
                                item.group().name(),
                                all.getOrDefault(item.name(), ""),
                                item.group().recentDays(),
                                item.group() == SafetyItem.Group.A))
                        .toList(),
                SafetyRule.VERSION,
                SafetyRule.CLAUSES.stream().map(SafetyListAnswer::clause).toList(),
                new Conditions(
                        Clause.STRONG_PAIN, new TreeSet<>(words(RiskFacts.OF_INFECTION)), names(Clause.WEAK_LEG)),
                SafetyTexts.emergencyNumbers(),
                texts);
    }

    private static RuleClause clause(Clause clause) {
        return new RuleClause(
                Words.of(clause.tier()),
                names(clause.anyOf()),
                words(clause.standing()),
                names(clause.allOf()),
                words(clause.beside()));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).toList();
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Words::of).toList();
    }
}
