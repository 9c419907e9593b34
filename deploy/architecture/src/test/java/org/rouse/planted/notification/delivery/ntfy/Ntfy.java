package org.rouse.planted.notification.delivery.ntfy;

import org.rouse.planted.notification.delivery.email.Email;

/** A channel that leans on another. */
public final class Ntfy {

    String describe(Email other) {
        return other.toString();
    }
}
