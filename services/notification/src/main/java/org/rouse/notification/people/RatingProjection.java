package org.rouse.notification.people;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Picks from check-ins how people liked activities. */
public final class RatingProjection {

    private final Batches batches;
    private final RatingStore ratings;

    public RatingProjection(Batches batches, RatingStore ratings) {
        this.batches = batches;
        this.ratings = ratings;
    }

    /** Projects the records of one poll. */
    public void project(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.run(records, CheckIn.parser(), this::project);
    }

    private Mono<Void> project(String personId, List<Entry<CheckIn>> entries) {
        return Flux.fromIterable(entries)
                .mapNotNull(Entry::value)
                .filter(CheckIn::hasRating)
                .concatMap(checkIn -> {
                    ActivityRating rating = checkIn.getRating();
                    return ratings.keep(personId, rating.getActivity(), rating.getStars(), checkIn.getAtMs());
                })
                .then();
    }
}
