package org.rouse.coaching.cases;

/** The action suggested to a coach about a case; its words are in the guide, and in whatever shows it. */
public enum SuggestedAction {
    /** See that a health professional examines the person, and record it. */
    ARRANGE_EXAMINATION,
    /** Call the person; keep them going with easy movement, and decide whether the plan has to be easier. */
    CALL_ABOUT_FLARE,
    /** Agree on a target that can be reached. */
    LOWER_TARGET,
    /** Ask whether prompts come at the right times, or are wanted at all. */
    ASK_WHETHER_PROMPTS_SUIT,
    /** Obtain the clearance of a health professional, and record it. */
    OBTAIN_CLEARANCE,
    /** Ask whether the device is charged and near the phone, and its app opened now and then. */
    CHECK_DEVICE,
    /** Ask the person to link the account again. */
    RELINK_ACCOUNT,
    /** Ask what keeps the person from wearing it. */
    ASK_TO_WEAR_WATCH,
    /** Decide whether the exercise has to be easier, replaced or left out. */
    REVIEW_EXERCISE,
    /** Review the plan with the person, and agree on the next. */
    AGREE_NEXT_PLAN,
    /** Call the person, write down what happened, and tell the one responsible for care. */
    LOOK_INTO_HARM;

    /** Lower case, with hyphens. */
    public String code() {
        return Codes.of(this);
    }
}
