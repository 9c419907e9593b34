package org.rouse.planted.notification.delivery.webhook;

import org.rouse.planted.coaching.review.Review;
import org.rouse.planted.notification.delivery.webpush.WebPush;

/** A channel that leans on another, in a service that knows another. */
public final class Webhook {

    String describe(WebPush other, Review review) {
        return other + " " + review;
    }
}
