package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where prompts are kept. */
record Stores(ClaimStore claims, PromptDays days) {

    static Stores in(MongoDatabase database) {
        return new Stores(new ClaimStore(database, UUID.randomUUID().toString()), new PromptDays(database));
    }

    /** Forgets all prompts of the person; the diary last, since it leads to the others. */
    Mono<Void> erase(String personId) {
        return days.all(personId).flatMap(claims::erase).then(days.erase(personId));
    }
}
