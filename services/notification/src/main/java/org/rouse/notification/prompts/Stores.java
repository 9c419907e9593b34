package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import reactor.core.publisher.Mono;

/** Where decisions are kept. */
record Stores(ClaimStore claims, LedgerStore ledgers, Outbox outbox, Diary diary, Agenda agenda) {

    static Stores in(MongoDatabase database) {
        return new Stores(
                new ClaimStore(database),
                new LedgerStore(database),
                new Outbox(database),
                new Diary(database),
                new Agenda(database));
    }

    /** Forgets all decisions about the person; the diary last, since it leads to the others. */
    Mono<Void> erase(String personId) {
        return ledgers.erase(personId)
                .then(diary.all(personId))
                .flatMap(claims::erase)
                .then(diary.erase(personId));
    }
}
