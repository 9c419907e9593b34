package org.rouse.coaching.cases;

import java.time.Duration;
import java.util.Optional;

/**
 * The subjects of cases, and how cases of each kind end. A person has at most one live case of a kind. The order is persisted: only ever
 * append.
 */
public enum CaseKind {
    /** The record of an examination alone ends its case (DOMAIN section 4). */
    RED_FLAG(SuggestedAction.ARRANGE_EXAMINATION, Ending.BY_GROUND_ALONE, 0),
    FLARE(SuggestedAction.CALL_ABOUT_FLARE, Ending.BY_HAND, 7),
    CATCH_UP_TOO_LARGE(SuggestedAction.LOWER_TARGET, Ending.BY_GROUND, 28),
    NO_ANSWER(SuggestedAction.ASK_WHETHER_PROMPTS_SUIT, Ending.BY_GROUND, 14),
    CLEARANCE_PENDING(SuggestedAction.OBTAIN_CLEARANCE, Ending.BY_GROUND, 14),
    DATA_SILENT(SuggestedAction.CHECK_DEVICE, Ending.BY_GROUND, 14),
    CONNECTOR_BROKEN(SuggestedAction.RELINK_ACCOUNT, Ending.BY_GROUND, 14),
    WATCH_NOT_WORN(SuggestedAction.ASK_TO_WEAR_WATCH, Ending.BY_GROUND, 28),
    PAIN_AT_EXERCISE(SuggestedAction.REVIEW_EXERCISE, Ending.BY_HAND, 0),
    PLAN_FINISHED(SuggestedAction.AGREE_NEXT_PLAN, Ending.BY_GROUND, 28),
    HARM_REPORTED(SuggestedAction.LOOK_INTO_HARM, Ending.BY_HAND, 0);

    /** The way in which a case is closed. */
    enum Ending {
        /** A coach closes it. */
        BY_HAND,
        /** A coach closes it, or the end of its ground does. */
        BY_GROUND,
        /** The end of its ground closes it, and no coach before. */
        BY_GROUND_ALONE
    }

    /** A case that closed at most this long ago is opened again where its ground returns; later it is another case. [ours] */
    public static final Duration SOON_AGAIN = Duration.ofDays(7);

    private final SuggestedAction action;
    private final Ending ending;
    private final int standsAgainDays;

    CaseKind(SuggestedAction action, Ending ending, int standsAgainDays) {
        this.action = action;
        this.ending = ending;
        this.standsAgainDays = standsAgainDays;
    }

    /** The action suggested to a coach. */
    public SuggestedAction action() {
        return action;
    }

    Ending ending() {
        return ending;
    }

    /** How long after a coach closed the case the same ground opens it again; empty where the ground is a single event. [ours] */
    public Optional<Duration> standsAgain() {
        return standsAgainDays == 0 ? Optional.empty() : Optional.of(Duration.ofDays(standsAgainDays));
    }

    /** Lower case, with hyphens, such as {@code red-flag}. */
    public String code() {
        return Codes.of(this);
    }
}
