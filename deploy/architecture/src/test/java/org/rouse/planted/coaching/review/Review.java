package org.rouse.planted.coaching.review;

import org.rouse.planted.notification.delivery.webhook.Webhook;

/** A service that knows another. */
public final class Review {

    String describe(Webhook webhook) {
        return webhook.toString();
    }
}
