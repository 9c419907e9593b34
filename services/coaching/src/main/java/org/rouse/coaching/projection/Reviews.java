package org.rouse.coaching.projection;

import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.views.AuditActions;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.Summary.Reviewed;
import org.rouse.contracts.v1.Audit;

/** Reviews of a person and their reversals, from the audit log. */
final class Reviews {

    /** The most reviews that can be reversed one after the other. */
    private static final int KEPT = 8;

    private Reviews() {}

    static boolean isOne(AuditEntry seen) {
        return AuditActions.isReview(seen.audit().getAction());
    }

    /** The latest standing reviews, oldest first; repeated entries change nothing. */
    static List<Reviewed> after(List<Reviewed> before, List<AuditEntry> told) {
        List<Reviewed> now = new ArrayList<>(before);
        for (AuditEntry seen : told) {
            Audit entry = seen.audit();
            if (entry.getAction().equals(AuditActions.REVIEWED)) {
                now.removeIf(one -> one.auditId().equals(entry.getAuditId()));
                now.add(new Reviewed(entry.getAuditId(), entry.getActor(), entry.getAtMs()));
            } else {
                now.removeIf(one -> one.auditId().equals(entry.getUndoesAuditId())
                        && one.by().equals(entry.getActor()));
            }
        }
        return now.subList(Math.max(0, now.size() - KEPT), now.size());
    }
}
