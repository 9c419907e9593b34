package org.rouse.coaching.plan.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A contraindication of an exercise that a coach or a health professional may know of a person. */
public enum Condition {
    ACHILLES_INJURY,
    BELLY_WALL_GAP,
    CANNOT_STAND_SAFELY,
    CANNOT_SWIM,
    CHEST_PAIN_ON_ARM_WORK,
    DIZZY_ON_STANDING,
    DIZZY_WHEN_LOOKING_UP,
    FALLS_IN_THE_LAST_YEAR,
    FEAR_OF_WATER,
    GLAUCOMA,
    GRIP_WEAKNESS,
    HEART_FAILURE,
    HEART_OR_LUNG_SYMPTOMS,
    HERNIA,
    HIP_BURSITIS,
    HIP_REPLACEMENT_WITH_LIMITS,
    INFECTION_OR_DIARRHOEA,
    KNEE_OR_HIP_LIMITS,
    KNEE_OR_HIP_SURGERY_NOT_RELEASED,
    KNEE_PAIN_ON_STAIRS,
    KNEE_REPLACEMENT,
    KNEELING_PAIN,
    LATE_PREGNANCY,
    LEG_SYMPTOMS,
    NECK_PAIN,
    NEW_BLADDER_OR_BOWEL_SYMPTOM,
    NO_TECHNIQUE_CHECK,
    OPEN_WOUNDS,
    OSTEOPOROSIS,
    OSTEOPOROSIS_WITH_FRACTURE,
    PAIN_LYING_FLAT,
    PELVIC_PAIN,
    POOR_BALANCE,
    PREGNANCY,
    PREGNANCY_FROM_THE_SECOND_THIRD,
    RECENT_SURGERY,
    REFLUX_WHEN_FLAT,
    RIB_OR_SPINAL_FRACTURE,
    SACROILIAC_PAIN_IN_PREGNANCY,
    SADDLE_NUMBNESS,
    SHOULDER_INJURY,
    SIDE_BENDING_AGGRAVATES,
    SPINAL_STENOSIS,
    SPINAL_SURGERY_IN_12_WEEKS,
    SPONDYLOLISTHESIS,
    UNCONTROLLED_EPILEPSY,
    UNCONTROLLED_HIGH_BLOOD_PRESSURE,
    UNSTABLE_HEART_DISEASE,
    WRIST_OR_HAND_INJURY;

    private static final Set<Condition> SAID_ELSEWHERE =
            EnumSet.of(NEW_BLADDER_OR_BOWEL_SYMPTOM, SADDLE_NUMBNESS, NO_TECHNIQUE_CHECK);

    /** The condition of that name, in upper or lower case, its words apart by space, hyphen or underscore. */
    public static Optional<Condition> named(String name) {
        String constant =
                name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(one -> one.name().equals(constant))
                .findFirst();
    }

    /** Its name in data files and answers, such as {@code knee-replacement}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is for a profile: a warning sign is for the safety list instead, and a technique has its own record. */
    public boolean isForProfile() {
        return !SAID_ELSEWHERE.contains(this);
    }

    /** This condition and those that somebody who has it has, too. */
    Stream<Condition> withIncluded() {
        Set<Condition> included = switch (this) {
            case CANNOT_STAND_SAFELY -> EnumSet.of(POOR_BALANCE);
            case HIP_REPLACEMENT_WITH_LIMITS -> EnumSet.of(KNEE_OR_HIP_LIMITS);
            case KNEE_OR_HIP_SURGERY_NOT_RELEASED -> EnumSet.of(KNEE_OR_HIP_LIMITS, RECENT_SURGERY);
            case LATE_PREGNANCY -> EnumSet.of(PREGNANCY, PREGNANCY_FROM_THE_SECOND_THIRD);
            case OSTEOPOROSIS_WITH_FRACTURE -> EnumSet.of(OSTEOPOROSIS);
            case PREGNANCY_FROM_THE_SECOND_THIRD, SACROILIAC_PAIN_IN_PREGNANCY -> EnumSet.of(PREGNANCY);
            case SPINAL_SURGERY_IN_12_WEEKS -> EnumSet.of(RECENT_SURGERY);
            default -> EnumSet.noneOf(Condition.class);
        };
        return Stream.concat(Stream.of(this), included.stream());
    }
}
