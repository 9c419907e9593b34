package org.rouse.planted.notification.delivery.webhook;

import org.rouse.planted.coaching.review.Review;

/** A channel in a service that knows another. */
public final class Webhook {

    String describe(Review review) {
        return review.toString();
    }
}
