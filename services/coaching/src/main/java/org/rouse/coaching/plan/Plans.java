package org.rouse.coaching.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All plans of a person.
 *
 * @param revision  counts what was agreed and proposed, from 1; 0 where there was never anything. Ticks and targets leave it as it is
 * @param inForce   the plan in force, also before it begins and after it has run out
 * @param proposed  what is proposed
 * @param past      the plan before
 * @param technique the last review of technique
 */
public record Plans(
        long revision,
        Optional<Plan> inForce,
        Optional<Proposal> proposed,
        Optional<Plan> past,
        Optional<TechniqueReview> technique) {

    /** Of somebody with whom nothing was agreed. */
    public static final Plans NONE =
            new Plans(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param by subject of the token */
    public record Proposal(Terms terms, String by, Instant at) {}

    /**
     * That somebody who can tell has looked at how the person lifts.
     *
     * @param by      who it was
     * @param on      local date
     * @param entered subject of the token of who recorded it
     */
    public record TechniqueReview(String by, LocalDate on, String entered) {}

    /** The plan that holds on a day. */
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

    /** With that plan as the one that is or was in force. */
    public Plans with(Plan plan) {
        return new Plans(revision, Optional.of(plan), proposed, past, technique);
    }

    /** With that plan in force, and the one that was as the one before. */
    Plans succeeded(Plan plan, LocalDate today) {
        Optional<Plan> before = inForce.map(
                old -> old.status(today) == Plan.Status.IN_FORCE ? old.ended(today, Plan.Status.SUPERSEDED) : old);
        return new Plans(revision, Optional.of(plan), proposed, before.or(() -> past), technique);
    }
}
