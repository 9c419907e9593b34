package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.delivery.Attempts;
import org.rouse.notification.receipts.Ladder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims by prompt id. Every step is one conditional change of one document, so that of many who try one succeeds. */
final class ClaimStore {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> claims;

    ClaimStore(MongoDatabase database) {
        claims = database.getCollection("prompts");
    }

    /** Claims the decision; answers the claim that stands: the one made before, when there was one. */
    Mono<Claim> claim(Prompt prompt, Instant now) {
        Document fresh = ClaimDocuments.fresh(prompt, now);
        return Mono.from(claims.insertOne(fresh))
                .map(done -> ClaimDocuments.read(fresh))
                .onErrorResume(Duplicates::is, taken -> find(prompt.getPromptId()));
    }

    Mono<Claim> find(String promptId) {
        return Mono.from(claims.find(eq("_id", promptId)).first()).map(ClaimDocuments::read);
    }

    /** Those there are, in the order of the ids. */
    Flux<Claim> find(List<String> promptIds) {
        return Flux.from(claims.find(in("_id", promptIds)))
                .map(ClaimDocuments::read)
                .sort(Comparator.comparingInt(claim -> promptIds.indexOf(claim.id())));
    }

    /**
     * Notes that the prompt is on the log, and takes it into the caller's hands in the same step; empty when that was done before.
     *
     * @param until machine time until which it is held; the epoch when it is to stay in nobody's hands
     */
    Mono<Claim> handOver(String promptId, Instant until) {
        return change(
                and(eq("_id", promptId), eq("handedOver", false)),
                combine(set("handedOver", true), set("leaseUntilMs", until.toEpochMilli())));
    }

    /** Takes the pending prompt into the caller's hands; empty when something has become of it or another holds it. */
    Mono<Claim> lease(String promptId, Instant now, Instant until) {
        return change(
                and(
                        eq("_id", promptId),
                        eq("handedOver", true),
                        eq("rung", Ladder.PENDING),
                        lte("leaseUntilMs", now.toEpochMilli())),
                set("leaseUntilMs", until.toEpochMilli()));
    }

    /** Keeps what was tried, and the prompt in hand for longer; empty when it is in other hands by now. */
    Mono<Claim> keepTrying(Claim held, List<Attempts> attempts, Instant until) {
        return change(
                stillHeld(held),
                combine(set("attempts", ClaimDocuments.write(attempts)), set("leaseUntilMs", until.toEpochMilli())));
    }

    /** Lets go of the prompt until the given machine time; empty when it is in other hands by now. */
    Mono<Claim> rest(Claim held, Instant notBefore) {
        return change(stillHeld(held), combine(set("notBeforeMs", notBefore.toEpochMilli()), set("leaseUntilMs", 0L)));
    }

    /** Asks for the prompt to be taken back; empty when something has become of it already. */
    Mono<Claim> withdraw(String promptId) {
        return change(and(eq("_id", promptId), eq("rung", Ladder.PENDING)), set("withdraw", true));
    }

    /** Records what has become of it; empty when it stands on that rung or a higher one already. */
    Mono<Claim> advance(String promptId, Claim.Fate fate) {
        int rung = Ladder.rung(fate.state());
        return change(
                and(eq("_id", promptId), lt("rung", rung)),
                combine(
                        set("rung", rung),
                        set("state", fate.state().name()),
                        set("channel", fate.channelId()),
                        set("detail", fate.detail()),
                        set("tries", fate.tries()),
                        set("stateAtMs", fate.at().toEpochMilli())));
    }

    /** Notes that the person said it hurts, whatever else has become of it. */
    Mono<Void> hurts(String promptId) {
        return Mono.from(claims.updateOne(eq("_id", promptId), set("hurts", true)))
                .then();
    }

    Mono<Void> erase(Collection<String> promptIds) {
        return Mono.from(claims.deleteMany(in("_id", promptIds))).then();
    }

    /** Whoever takes it over holds it until later. */
    private static Bson stillHeld(Claim held) {
        return and(eq("_id", held.id()), eq("leaseUntilMs", held.heldUntil().toEpochMilli()));
    }

    private Mono<Claim> change(Bson which, Bson how) {
        return Mono.from(claims.findOneAndUpdate(which, how, AFTER)).map(ClaimDocuments::read);
    }
}
