package org.rouse.coaching.feed;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

/** A message to a follower; {@link #place} is the id it carries. */
public sealed interface Tidings {

    String place();

    /** From here on changes are told. */
    record Open(String place) implements Tidings {}

    /**
     * Something about the person changed.
     *
     * @param person the profile from the view
     */
    record Changed(String place, String personId, String what, Optional<Person> person) implements Tidings {}

    /** The follower was away too long, or has a place of another log: it has to read everything again. */
    record Reset(String place) implements Tidings {}

    /** A sign of life, without a change. */
    record Beat(String place) implements Tidings {}
}
