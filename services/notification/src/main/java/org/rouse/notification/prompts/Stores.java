package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The stores of prompts. */
record Stores(ClaimStore claims, PromptDays days) {

    static Stores in(MongoDatabase database) {
        return new Stores(new ClaimStore(database, UUID.randomUUID().toString()), new PromptDays(database));
    }

    /** Forgets these prompts; their days last, so that an erasure at the same time is not over before the prompts are gone. */
    Mono<Void> forget(List<Claim> old) {
        return claims.erase(old.stream().map(Claim::id).toList())
                .then(Mono.defer(
                        () -> days.forget(old.stream().map(Claim::decision).toList())));
    }

    /** Erases all prompts of the person; their days last, since they lead to the prompts. */
    Mono<Void> erase(String personId) {
        return days.all(personId).flatMap(claims::erase).then(days.erase(personId));
    }
}
