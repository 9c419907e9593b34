package org.rouse.planted.http;

import org.rouse.planted.coaching.review.Review;

/** A word of the dialect that knows a service. */
public final class KnowsAService {

    String describe(Review review) {
        return review.toString();
    }
}
