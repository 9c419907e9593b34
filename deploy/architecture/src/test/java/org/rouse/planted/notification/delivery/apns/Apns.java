package org.rouse.planted.notification.delivery.apns;

import org.rouse.planted.notification.delivery.ntfy.Ntfy;

/** A channel that leans on another. */
public final class Apns {

    String describe(Ntfy other) {
        return other.toString();
    }
}
