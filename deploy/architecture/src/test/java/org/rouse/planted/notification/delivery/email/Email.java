package org.rouse.planted.notification.delivery.email;

import org.rouse.planted.notification.delivery.fcm.Fcm;

/** A channel that leans on another. */
public final class Email {

    String describe(Fcm other) {
        return other.toString();
    }
}
