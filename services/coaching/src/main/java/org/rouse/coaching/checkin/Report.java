package org.rouse.coaching.checkin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.checkin.RiskFacts.Risk;

/** A report about a person. */
public sealed interface Report {

    /** How the person is; empty parts were not reported. */
    record State(OptionalInt pain, Optional<Boolean> flare, boolean notWell, Set<LegSymptom> legs) implements Report {
        public State {
            legs = Set.copyOf(legs);
        }
    }

    /** The safety list, or some of its questions. */
    record ListAnswered(SafetyList list, Set<LegSymptom> legs, OptionalInt pain) implements Report {
        public ListAnswered {
            legs = Set.copyOf(legs);
        }
    }

    /**
     * Risk facts, which replace those stated before.
     *
     * @param news new events since
     * @param by   subject of the caller who states them
     * @param as   the scope they act with
     */
    record Facts(Set<Risk> risks, Set<News> news, String by, String as) implements Report {
        public Facts {
            risks = Set.copyOf(risks);
            news = Set.copyOf(news);
        }
    }

    /** Events that make a clearance void when they are new (DOMAIN section 4). */
    enum News {
        OPERATION,
        FRACTURE,
        PREGNANCY,
        DIAGNOSIS
    }

    /** Facts that no earlier clearance can have taken into account. */
    Set<Risk> NEW_BY_THEMSELVES = Collections.unmodifiableSet(EnumSet.of(Risk.PREGNANCY, Risk.RECENT_SPINAL_OPERATION));

    /** Facts that are diagnoses: one that an earlier statement lacked is new. [ours] */
    Set<Risk> DIAGNOSES = Collections.unmodifiableSet(EnumSet.of(
            Risk.CANCER_EVER,
            Risk.THIN_BONES,
            Risk.WEAK_IMMUNE_SYSTEM,
            Risk.HEART_DISEASE,
            Risk.LUNG_DISEASE,
            Risk.KIDNEY_DISEASE,
            Risk.DIABETES,
            Risk.EPILEPSY));

    /** A session; its number and consequences are not known yet. */
    record Exercised(ExerciseSession session) implements Report {}

    /** An addition to a logged session; empty parts stay as they are. */
    record Amended(int number, OptionalInt after, OptionalInt morning, Set<ExerciseSession.Symptom> symptoms)
            implements Report {
        public Amended {
            symptoms = Set.copyOf(symptoms);
        }
    }

    /**
     * How the person likes an activity; empty parts stay as reported before.
     *
     * @param stars 1-5; 0 = not rated
     */
    record Rated(String activity, int stars, Optional<Boolean> tooHard, Optional<Boolean> hurt) implements Report {}

    /**
     * The person answered a prompt with pain.
     *
     * @param activity that the prompt suggested; empty where unknown
     */
    record Hurt(String activity) implements Report {}
}
