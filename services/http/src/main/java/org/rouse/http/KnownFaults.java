package org.rouse.http;

import java.util.Optional;

/** What a service knows of exceptions of its own, or of its libraries, that end a request. */
@FunctionalInterface
public interface KnownFaults {

    /** How that failure is answered, or empty where it is not known here. */
    Optional<Problem> problem(Throwable failure);
}
