package org.rouse.coaching.roster;

import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.views.AuditActions;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.Audit;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reviews of a person and their reversals: entries of the audit log, which the summary reads. */
@Component
class Reviewing {

    private static final String STAFF_ALONE = "people are looked through by a coach or an admin";

    private final AccessPolicy access;
    private final Positions positions;
    private final Summaries summaries;
    private final CoachingSettings settings;

    Reviewing(AccessPolicy access, Positions positions, Summaries summaries, CoachingSettings settings) {
        this.access = access;
        this.positions = positions;
        this.summaries = summaries;
        this.settings = settings;
    }

    /**
     * The result.
     *
     * @param shown whether the view shows it
     */
    record Done(Audit entry, boolean shown) {}

    /** Records a review. */
    Mono<Done> review(AccessGrant grant) {
        grant.requireCoachOrAdmin(STAFF_ALONE);
        return access.record(grant, AuditActions.REVIEWED, "").flatMap(this::shown);
    }

    /** Reverses the latest review, where it is the caller's. */
    Mono<Done> undo(AccessGrant grant) {
        grant.requireCoachOrAdmin(STAFF_ALONE);
        return summaries
                .find(grant.personId())
                .map(summary -> own(summary, grant))
                .flatMap(last -> access.record(grant, AuditActions.REVIEW_UNDONE, last.auditId()))
                .flatMap(this::shown);
    }

    private Mono<Done> shown(AccessPolicy.Recorded recorded) {
        return positions
                .await(recorded.partition(), recorded.offset(), settings.writeWait())
                .map(shown -> new Done(recorded.entry(), shown));
    }

    private static Summary.Reviewed own(Summary summary, AccessGrant grant) {
        Summary.Reviewed last = summary.lastReview()
                .orElseThrow(
                        () -> new ProblemException(Rule.STATE_CONFLICT, "nobody's look through the person stands"));
        if (!last.by().equals(grant.caller().subject())) {
            throw new ProblemException(Rule.STATE_CONFLICT, "the last look is another's, who alone takes it back");
        }
        return last;
    }
}
