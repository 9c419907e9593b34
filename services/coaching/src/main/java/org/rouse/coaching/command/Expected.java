package org.rouse.coaching.command;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The state that a command expects; every stated condition has to hold.
 *
 * @param revisions      the revision is one of these; empty = no condition
 * @param something      the resource exists, in any revision
 * @param otherRevisions the revision is none of these
 * @param nothing        the resource does not exist
 * @param unsaid         the command states no condition, which is only allowed where nothing exists
 */
public record Expected(
        Set<Long> revisions, boolean something, Set<Long> otherRevisions, boolean nothing, boolean unsaid) {

    /** Expects nothing in particular. */
    public static final Expected ANYTHING = new Expected(Set.of(), false, Set.of(), false, false);

    public Expected {
        revisions = Set.copyOf(revisions);
        otherRevisions = Set.copyOf(otherRevisions);
    }

    /** @param revision current revision; empty where nothing exists */
    public Optional<Rejection> stale(OptionalLong revision) {
        boolean named = something || !revisions.isEmpty();
        boolean is = revision.isPresent() && (something || revisions.contains(revision.getAsLong()));
        boolean isOther = revision.isPresent() && (nothing || otherRevisions.contains(revision.getAsLong()));
        return (named && !is) || isOther ? Optional.of(Rejection.of(Rejection.Kind.STALE)) : Optional.empty();
    }

    /** Checked last, when the command is otherwise valid. */
    public Optional<Rejection> missing(OptionalLong revision) {
        return unsaid && revision.isPresent() ? Optional.of(Rejection.of(Rejection.Kind.UNSAID)) : Optional.empty();
    }
}
