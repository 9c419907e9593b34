package org.rouse.coaching.export;

import org.rouse.coaching.access.AccessGrant;
import reactor.core.publisher.Flux;

/** A part of the export of a person: read on demand, piece by piece. */
public interface ExportPart {

    /** Name of its property. */
    String name();

    /** Whether the part is a list; otherwise it is one value, or the property is absent. */
    default boolean isList() {
        return true;
    }

    /** The values, oldest first, each in the API's form. */
    Flux<?> of(AccessGrant grant);
}
