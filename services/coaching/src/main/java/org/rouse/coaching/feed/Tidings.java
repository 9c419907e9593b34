package org.rouse.coaching.feed;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

/**
 * What somebody who follows is told; {@link #place} is the id it carries.
 */
public sealed interface Tidings {

    String place();

    /** From here on changes are told. */
    record Open(String place) implements Tidings {}

    /**
     * Something about the person changed.
     *
     * @param person the profile as the view has it
     */
    record Changed(String place, String personId, String what, Optional<Person> person) implements Tidings {}

    /** Too long away, or of another log: all that is shown is to be read again. */
    record Reset(String place) implements Tidings {}

    /** Still there, and nothing to tell. */
    record Beat(String place) implements Tidings {}
}
