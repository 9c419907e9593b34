package org.rouse.coaching.feed;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

/**
 * What somebody who follows is told.
 *
 * @param place the id it carries
 */
public sealed interface Told {

    String place();

    /** From here on changes are told. */
    record Open(String place) implements Told {}

    /**
     * Something about the person changed.
     *
     * @param person the profile as the view has it
     */
    record Changed(String place, String personId, String what, Optional<Person> person) implements Told {}

    /** Too long away, or of another log: all that is shown is to be read again. */
    record Reset(String place) implements Told {}

    /** Still there, and nothing to tell. */
    record Beat(String place) implements Told {}
}
