package org.rouse.coaching.views;

/** Actions on the audit log that are also state: they are projected. */
public final class AuditActions {

    /** Somebody reviewed a person. */
    public static final String REVIEWED = "review.done";

    /** The reviewer reverses the review. */
    public static final String REVIEW_UNDONE = "review.undone";

    private AuditActions() {}

    /** Whether the action is one of them. */
    public static boolean isReview(String action) {
        return action.equals(REVIEWED) || action.equals(REVIEW_UNDONE);
    }
}
