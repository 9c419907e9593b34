package org.rouse.planted.notification.delivery.webpush;

import org.rouse.planted.notification.delivery.webhook.Webhook;

/** A channel that leans on another. */
public final class WebPush {

    String describe(Webhook other) {
        return other.toString();
    }
}
