package org.rouse.planted.ingest.format.garmin;

import de.bwaldvogel.mongo.MongoServer;
import org.rouse.planted.coaching.review.Review;
import org.rouse.planted.local.Demo;

/** A service that knows another service, the way it is deployed, and a stand-in of a server. */
final class KnowsItsNeighbours {

    String describe(Review review, Demo demo, MongoServer server) {
        return review + " " + demo + " " + server;
    }
}
