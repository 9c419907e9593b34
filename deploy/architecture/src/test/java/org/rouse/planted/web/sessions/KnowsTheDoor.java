package org.rouse.planted.web.sessions;

import org.rouse.planted.coaching.access.Access;
import org.rouse.planted.web.signin.Door;

/** Sessions that know who signs in, and a service behind them. */
public final class KnowsTheDoor {

    private KnowsTheDoor() {}

    static String name() {
        return Door.class.getSimpleName() + Access.class.getSimpleName();
    }
}
