package org.rouse.planted.notification.delivery.fcm;

import org.rouse.planted.notification.delivery.apns.Apns;

/** A channel that leans on another. */
public final class Fcm {

    String describe(Apns other) {
        return other.toString();
    }
}
