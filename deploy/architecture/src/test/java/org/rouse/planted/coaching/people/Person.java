package org.rouse.planted.coaching.people;

import org.rouse.planted.coaching.access.Access;

/** Knows whoever knows it. */
public final class Person {

    String describe(Access access) {
        return access.toString();
    }
}
