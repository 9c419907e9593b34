package org.rouse.planted.coaching.access;

import org.rouse.planted.coaching.people.Person;

/** Knows a room above its own, and so closes a circle. */
public final class Access {

    String describe(Person person) {
        return person.toString();
    }
}
