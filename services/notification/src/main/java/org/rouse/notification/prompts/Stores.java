package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The stores of prompts. */
record Stores(ClaimStore claims, PromptDays days) {

    static Stores in(MongoDatabase database) {
        return new Stores(new ClaimStore(database, UUID.randomUUID().toString()), new PromptDays(database));
    }

    /** Erases all prompts of the person; their days last, since they lead to the prompts. */
    Mono<Void> erase(String personId) {
        return days.all(personId).flatMap(claims::erase).then(days.erase(personId));
    }
}
