package org.rouse.coaching.movement.evidence;

import java.util.Comparator;

/**
 * A stream of facts from one device or app of one person.
 *
 * @param id unique within the person, stable over uploads
 * @param kind part of the identity: the same id with another kind is another source
 */
public record SourceRef(String id, SourceKind kind) implements Comparable<SourceRef> {

    private static final Comparator<SourceRef> ORDER =
            Comparator.comparing(SourceRef::id).thenComparing(SourceRef::kind);

    @Override
    public int compareTo(SourceRef other) {
        return ORDER.compare(this, other);
    }
}
