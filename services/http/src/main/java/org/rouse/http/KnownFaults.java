package org.rouse.http;

import java.util.Optional;

/** Maps exceptions of a service or of its libraries to the problems that answer them. */
@FunctionalInterface
public interface KnownFaults {

    /** The problem that answers the failure; empty where the failure is not known here. */
    Optional<Problem> problem(Throwable failure);
}
