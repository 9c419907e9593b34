package org.rouse.coaching.roster;

import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.Gate;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.access.Visit;
import org.rouse.coaching.views.AuditActions;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.Audit;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** That somebody looked through a person, and that they take it back: entries of the audit log, from which the summary has it. */
@Component
class Reviewing {

    private final Gate gate;
    private final Positions positions;
    private final Summaries summaries;
    private final CoachingSettings settings;

    Reviewing(Gate gate, Positions positions, Summaries summaries, CoachingSettings settings) {
        this.gate = gate;
        this.positions = positions;
        this.summaries = summaries;
        this.settings = settings;
    }

    /**
     * What became of it.
     *
     * @param shown whether reading shows it
     */
    record Done(Audit entry, boolean shown) {}

    /** Says so. */
    Mono<Done> review(Visit visit) {
        requireCoachOrAdmin(visit);
        return gate.record(visit, AuditActions.REVIEWED, "").flatMap(this::shown);
    }

    /** Takes back the last, where it is the caller's. */
    Mono<Done> undo(Visit visit) {
        requireCoachOrAdmin(visit);
        return summaries
                .find(visit.personId())
                .map(summary -> own(summary, visit))
                .flatMap(last -> gate.record(visit, AuditActions.REVIEW_UNDONE, last.auditId()))
                .flatMap(this::shown);
    }

    private Mono<Done> shown(Gate.Recorded recorded) {
        return positions
                .await(recorded.partition(), recorded.offset(), settings.writeWait())
                .map(shown -> new Done(recorded.entry(), shown));
    }

    private static Summary.Reviewed own(Summary summary, Visit visit) {
        Summary.Reviewed last = summary.lastReview()
                .orElseThrow(
                        () -> new ProblemException(Rule.STATE_CONFLICT, "nobody's look through the person stands"));
        if (!last.by().equals(visit.caller().subject())) {
            throw new ProblemException(Rule.STATE_CONFLICT, "the last look is another's, who alone takes it back");
        }
        return last;
    }

    private static void requireCoachOrAdmin(Visit visit) {
        if (visit.role() == Role.SELF) {
            throw new ProblemException(Rule.ROLE, "people are looked through by a coach or an admin");
        }
    }
}
