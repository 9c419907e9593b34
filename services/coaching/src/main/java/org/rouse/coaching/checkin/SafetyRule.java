package org.rouse.coaching.checkin;

import static org.rouse.coaching.checkin.SafetyItem.A1;
import static org.rouse.coaching.checkin.SafetyItem.A2;
import static org.rouse.coaching.checkin.SafetyItem.A3;
import static org.rouse.coaching.checkin.SafetyItem.A4;
import static org.rouse.coaching.checkin.SafetyItem.A5;
import static org.rouse.coaching.checkin.SafetyItem.A6;
import static org.rouse.coaching.checkin.SafetyItem.A7;
import static org.rouse.coaching.checkin.SafetyItem.B1;
import static org.rouse.coaching.checkin.SafetyItem.B2;
import static org.rouse.coaching.checkin.SafetyItem.B3;
import static org.rouse.coaching.checkin.SafetyItem.B4;
import static org.rouse.coaching.checkin.SafetyItem.B5;
import static org.rouse.coaching.checkin.SafetyItem.B6;
import static org.rouse.coaching.checkin.SafetyItem.B7;
import static org.rouse.coaching.checkin.SafetyItem.C1;
import static org.rouse.coaching.checkin.SafetyItem.C2;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.checkin.Clause.Beside;
import org.rouse.coaching.checkin.SafetyAnswer.Standing;

/** The tier that the answers to the safety list call for (DOMAIN section 4). The lack of a tier says nothing about anybody's health. */
public final class SafetyRule {

    /** The version of the rule, recorded wherever it is applied. */
    public static final String VERSION = "safety/1";

    /** The rule: the first clause that holds decides. */
    public static final List<Clause> CLAUSES = List.of(
            Clause.of(Tier.EMERGENCY, List.of(A1, A2, A3, A4, A5, A6, A7), Standing.RECENT),
            Clause.of(Tier.EMERGENCY, List.of(B6), Beside.CANCER_EVER),
            Clause.of(Tier.EMERGENCY, List.of(B1), Beside.RISK_OF_INFECTION, Beside.NEW_LEG_WEAKNESS),
            Clause.of(Tier.TODAY, List.of(B1, B4, B6)),
            Clause.of(Tier.TODAY, List.of(B5), Beside.LEG_WEAKNESS),
            Clause.of(Tier.TODAY, List.of(C1, C2), Beside.CANCER_EVER_OR_RISK_OF_INFECTION),
            Clause.of(Tier.TODAY, List.of(A1, A2, A3, A4, A5, A6, A7), Standing.LASTING),
            Clause.of(Tier.TODAY, List.of(B3), Beside.STRONG_PAIN),
            Clause.of(Tier.DAYS, List.of(B2, B3, B5, B7)),
            Clause.of(Tier.DAYS, List.of(C1, C2), Standing.RECENT).and(List.of(C1, C2)),
            Clause.of(Tier.TELL_PROVIDER, List.of(C1, C2)));

    private SafetyRule() {}

    /**
     * The tier; empty where the answers call for none.
     *
     * @param symptoms new ones in a leg
     * @param pain     now, 0-10; empty where not reported
     * @param today    local date of the person
     */
    public static Optional<Tier> tier(
            SafetyList answers, RiskFacts facts, Set<LegSymptom> symptoms, OptionalInt pain, LocalDate today) {
        var standings = answers.standings(today);
        var beside = new SafetyList.Beside(facts, symptoms, pain.orElse(-1));
        return CLAUSES.stream()
                .filter(clause -> clause.holds(standings, beside))
                .map(Clause::tier)
                .findFirst();
    }

    /** Symptoms that are old, not worse, and examined: a note for the coach instead of an alarm. */
    public static List<SafetyItem> notes(SafetyList answers, LocalDate today) {
        return answers.with(Standing.SETTLED, today);
    }
}
