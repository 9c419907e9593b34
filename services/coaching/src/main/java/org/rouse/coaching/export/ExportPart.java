package org.rouse.coaching.export;

import org.rouse.coaching.access.AccessGrant;
import reactor.core.publisher.Flux;

/** A part of what is known of a person, as the export has it: read when it is asked for, piece by piece. */
public interface ExportPart {

    /** Name of its property. */
    String name();

    /** Whether there may be many, which make a list; else there is one, or the property is absent. */
    default boolean isList() {
        return true;
    }

    /** What there is, oldest first, each as the API shows it. */
    Flux<?> of(AccessGrant grant);
}
