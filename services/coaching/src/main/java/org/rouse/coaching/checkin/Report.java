package org.rouse.coaching.checkin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.checkin.RiskFacts.Risk;

/** Something that is reported of a person. */
public sealed interface Report {

    /** How they are; what was not said is empty. */
    record State(OptionalInt pain, Optional<Boolean> flare, boolean notWell, Set<LegSymptom> legs) implements Report {
        public State {
            legs = Set.copyOf(legs);
        }
    }

    /** The safety list, or some questions of it. */
    record ListAnswered(SafetyList list, Set<LegSymptom> legs, OptionalInt pain) implements Report {
        public ListAnswered {
            legs = Set.copyOf(legs);
        }
    }

    /**
     * Risk facts, in the place of those stated before.
     *
     * @param news what is new since
     * @param by   subject of who states them
     * @param as   the scope they act with
     */
    record Facts(Set<Risk> risks, Set<News> news, String by, String as) implements Report {
        public Facts {
            risks = Set.copyOf(risks);
            news = Set.copyOf(news);
        }
    }

    /** What makes a clearance void when it is new (DOMAIN section 4). */
    enum News {
        OPERATION,
        FRACTURE,
        PREGNANCY,
        DIAGNOSIS
    }

    /** Of those facts, what no clearance of before can have known of. */
    Set<Risk> NEW_BY_THEMSELVES = Collections.unmodifiableSet(EnumSet.of(Risk.PREGNANCY, Risk.RECENT_SPINAL_OPERATION));

    /** Those that are diagnoses: one that is stated after another statement was without it is new. [ours] */
    Set<Risk> DIAGNOSES = Collections.unmodifiableSet(EnumSet.of(
            Risk.CANCER_EVER,
            Risk.THIN_BONES,
            Risk.WEAK_IMMUNE_SYSTEM,
            Risk.HEART_DISEASE,
            Risk.LUNG_DISEASE,
            Risk.KIDNEY_DISEASE,
            Risk.DIABETES,
            Risk.EPILEPSY));

    /** A session; its number and what it means are not known yet. */
    record Exercised(ExerciseSession session) implements Report {}

    /** More of a session that was logged; what is empty stays as it is. */
    record Amended(int number, OptionalInt after, OptionalInt morning, Set<ExerciseSession.Symptom> symptoms)
            implements Report {
        public Amended {
            symptoms = Set.copyOf(symptoms);
        }
    }

    /**
     * How they like an activity; what is empty stays as they said before.
     *
     * @param stars 1-5; 0 = not said
     */
    record Rated(String activity, int stars, Optional<Boolean> tooHard, Optional<Boolean> hurt) implements Report {}

    /**
     * They answered to a prompt that it hurts.
     *
     * @param activity what it suggested; empty where that is not known
     */
    record Hurt(String activity) implements Report {}
}
