package org.rouse.coaching.cases;

import java.time.Duration;
import java.util.Optional;

/**
 * What a case can be about, and how cases of it go. A person has at most one live case of a kind. The order is persisted: only ever append.
 */
public enum CaseKind {
    /** Its case ends by the record of an examination alone (DOMAIN section 4). */
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

    /** What closes a case. */
    enum Ending {
        /** A coach. */
        BY_HAND,
        /** A coach, or that the ground is gone. */
        BY_GROUND,
        /** That the ground is gone, and nobody before. */
        BY_GROUND_ALONE
    }

    /** One of these that closed so long ago at most is opened again where its ground returns; later it is another case. [ours] */
    public static final Duration SOON_AGAIN = Duration.ofDays(7);

    private final SuggestedAction action;
    private final Ending ending;
    private final int standsAgainDays;

    CaseKind(SuggestedAction action, Ending ending, int standsAgainDays) {
        this.action = action;
        this.ending = ending;
        this.standsAgainDays = standsAgainDays;
    }

    /** What a coach is suggested to do. */
    public SuggestedAction action() {
        return action;
    }

    Ending ending() {
        return ending;
    }

    /** How long after a coach closed it the same ground opens it again; empty where the ground is a thing that happened once. [ours] */
    public Optional<Duration> standsAgain() {
        return standsAgainDays == 0 ? Optional.empty() : Optional.of(Duration.ofDays(standsAgainDays));
    }

    /** Lower case, with hyphens, such as {@code red-flag}. */
    public String code() {
        return Codes.of(this);
    }
}
