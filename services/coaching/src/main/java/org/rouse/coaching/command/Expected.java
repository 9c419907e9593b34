package org.rouse.coaching.command;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a command expects to find; all that is said has to hold.
 *
 * @param revisions      the revision is one of these; empty = nothing is said by it
 * @param something      there is one, of whatever revision
 * @param otherRevisions the revision is none of these
 * @param nothing        there is none
 * @param unsaid         the command says nothing, and may not where something is there
 */
public record Expected(
        Set<Long> revisions, boolean something, Set<Long> otherRevisions, boolean nothing, boolean unsaid) {

    /** Whatever is there. */
    public static final Expected ANYTHING = new Expected(Set.of(), false, Set.of(), false, false);

    public Expected {
        revisions = Set.copyOf(revisions);
        otherRevisions = Set.copyOf(otherRevisions);
    }

    /** @param revision of what is there; empty where nothing is */
    public Optional<Rejection> stale(OptionalLong revision) {
        boolean named = something || !revisions.isEmpty();
        boolean is = revision.isPresent() && (something || revisions.contains(revision.getAsLong()));
        boolean isOther = revision.isPresent() && (nothing || otherRevisions.contains(revision.getAsLong()));
        return (named && !is) || isOther ? Optional.of(Rejection.of(Rejection.Kind.STALE)) : Optional.empty();
    }

    /** Comes last, when the command is known to be sound otherwise. */
    public Optional<Rejection> missing(OptionalLong revision) {
        return unsaid && revision.isPresent() ? Optional.of(Rejection.of(Rejection.Kind.UNSAID)) : Optional.empty();
    }
}
