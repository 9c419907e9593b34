package org.rouse.coaching.views;

/** Actions on the audit log that are state besides: what they say is projected. */
public final class AuditActions {

    /** Somebody looked through a person and says so. */
    public static final String REVIEWED = "review.done";

    /** Who said so takes it back. */
    public static final String REVIEW_UNDONE = "review.undone";

    private AuditActions() {}

    /** Whether the action is one of them. */
    public static boolean isReview(String action) {
        return action.equals(REVIEWED) || action.equals(REVIEW_UNDONE);
    }
}
