package org.rouse.coaching.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All plans of a person.
 *
 * @param revision  counts agreements and proposals, from 1; 0 where there never was any. Ticks and targets do not change it
 * @param inForce   the plan in force, also before it begins and after it has run out
 * @param proposed  the proposed terms
 * @param past      the plan before
 * @param technique the latest review of technique
 */
public record Plans(
        long revision,
        Optional<Plan> inForce,
        Optional<Proposal> proposed,
        Optional<Plan> past,
        Optional<TechniqueReview> technique) {

    /** The plans of a person without any agreement. */
    public static final Plans NONE =
            new Plans(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param by subject of the token */
    public record Proposal(Terms terms, String by, Instant at) {}

    /**
     * A review of the person's technique of lifting by a qualified person.
     *
     * @param by      the reviewer
     * @param on      local date
     * @param entered subject of the token that recorded it
     */
    public record TechniqueReview(String by, LocalDate on, String entered) {}

    /** The plan that covers a day. */
    public Optional<Plan> on(LocalDate day) {
        return inForce.filter(plan -> plan.holds(day)).or(() -> past.filter(plan -> plan.holds(day)));
    }

    Plans next() {
        return new Plans(revision + 1, inForce, proposed, past, technique);
    }

    Plans with(Proposal proposal) {
        return new Plans(revision, inForce, Optional.of(proposal), past, technique);
    }

    Plans withoutProposal() {
        return new Plans(revision, inForce, Optional.empty(), past, technique);
    }

    Plans with(TechniqueReview review) {
        return new Plans(revision, inForce, proposed, past, Optional.of(review));
    }

    /** A copy with that plan in the place of the one that is or was in force. */
    public Plans with(Plan plan) {
        return new Plans(revision, Optional.of(plan), proposed, past, technique);
    }

    /** A copy with that plan in force, and the previous one as past. */
    Plans succeeded(Plan plan, LocalDate today) {
        Optional<Plan> before = inForce.map(
                old -> old.status(today) == Plan.Status.IN_FORCE ? old.ended(today, Plan.Status.SUPERSEDED) : old);
        return new Plans(revision, Optional.of(plan), proposed, before.or(() -> past), technique);
    }
}
