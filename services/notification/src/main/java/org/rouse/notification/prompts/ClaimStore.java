package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Attempts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Claims by prompt id. Every step is one conditional change of one document, so that exactly one of several concurrent writers succeeds.
 */
final class ClaimStore {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    /** The rung of a prompt that is shown in the app and never pushed; it is above all others, since the prompt has no further outcome. */
    private static final int SHOWN = 100;

    private final MongoCollection<Document> claims;
    private final String holder;

    /** @param holder name of this instance: no two instances share one, and a restarted instance has a new one */
    ClaimStore(MongoDatabase database, String holder) {
        this.claims = database.getCollection("prompts");
        this.holder = holder;
    }

    /** Whether this instance took the claim last. */
    boolean isOurs(Claim claim) {
        return claim.holder().equals(holder);
    }

    /**
     * Claims the decisions for this instance.
     *
     * @param withdrawn why some of them were withdrawn already, by id
     * @param until     machine time at which the lease ends
     * @return the claims of decisions that nobody had claimed before
     */
    Mono<List<Claim>> claim(List<Decision> decisions, Map<String, String> withdrawn, Instant now, Instant until) {
        List<Document> fresh = decisions.stream()
                .map(one ->
                        ClaimDocuments.fresh(one, withdrawn.getOrDefault(one.getDecisionId(), ""), holder, now, until))
                .toList();
        return insert(fresh)
                .map(taken -> IntStream.range(0, fresh.size())
                        .filter(index -> !taken.contains(index))
                        .mapToObj(index -> ClaimDocuments.read(fresh.get(index)))
                        .toList());
    }

    /** Stores decisions whose claims are lost: they may have been sent, so they are not sent again, but can be answered. */
    Mono<Void> remember(List<Decision> decisions, Instant now) {
        return insert(decisions.stream()
                        .map(one -> ClaimDocuments.fresh(one, "", holder, now, now)
                                .append("rung", Ladder.rung(ReceiptState.RECEIPT_STATE_ACCEPTED))
                                .append("state", ReceiptState.RECEIPT_STATE_ACCEPTED.name())
                                .append("stateAtMs", one.getDecidedAtMs())
                                .append("told", true))
                        .toList())
                .then();
    }

    /** The indexes of documents that existed already. */
    private Mono<Set<Integer>> insert(List<Document> fresh) {
        return Mono.from(claims.insertMany(fresh, new InsertManyOptions().ordered(false)))
                .map(done -> Set.<Integer>of())
                .onErrorResume(Duplicates::alone, failure -> Mono.just(Duplicates.indexes(failure)));
    }

    Mono<Claim> find(String promptId) {
        return Mono.from(claims.find(eq("_id", promptId)).first()).map(ClaimDocuments::read);
    }

    /** The existing claims, in the order of the ids. */
    Flux<Claim> find(List<String> promptIds) {
        return promptIds.isEmpty()
                ? Flux.empty()
                : Flux.from(claims.find(in("_id", promptIds)))
                        .map(ClaimDocuments::read)
                        .sort(Comparator.comparingInt(claim -> promptIds.indexOf(claim.id())));
    }

    /** Takes a lease of a pending prompt; empty when the prompt has an outcome or another instance holds it. */
    Mono<Claim> lease(String promptId, Instant now, Instant until) {
        return change(
                and(eq("_id", promptId), eq("rung", Ladder.PENDING), lte("leaseUntilMs", now.toEpochMilli())),
                combine(set("holder", holder), set("leaseUntilMs", until.toEpochMilli())));
    }

    /**
     * Opens an attempt: true when the prompt may be sent now, in these words. It may not when it has expired, was withdrawn or is held by
     * another instance by now.
     *
     * @param now event time
     */
    Mono<Boolean> open(Claim held, Prompt words, Instant now) {
        return Mono.from(claims.updateOne(
                        and(stillHeld(held), eq("withdrawn", ""), gt("expiresAtMs", now.toEpochMilli())),
                        set("words", new Binary(words.toByteArray()))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Stores the words of a prompt that is shown in the app alone, which ends its delivery. */
    Mono<Void> show(Claim held, Prompt words) {
        return Mono.from(claims.updateOne(
                        eq("_id", held.id()),
                        combine(set("words", new Binary(words.toByteArray())), set("rung", SHOWN))))
                .then();
    }

    /** Stores the attempts, and extends the lease; empty when another instance holds the claim by now. */
    Mono<Claim> keepTrying(Claim held, List<Attempts> attempts, Instant until) {
        return change(
                stillHeld(held),
                combine(set("attempts", ClaimDocuments.write(attempts)), set("leaseUntilMs", until.toEpochMilli())));
    }

    /** Releases the prompt until the given machine time; empty when another instance holds the claim by now. */
    Mono<Claim> rest(Claim held, Instant notBefore) {
        return change(stillHeld(held), combine(set("notBeforeMs", notBefore.toEpochMilli()), set("leaseUntilMs", 0L)));
    }

    /** Withdraws the prompts; true when any of them may not have been sent yet. */
    Mono<Boolean> withdraw(List<String> promptIds, String reason) {
        return Mono.from(claims.updateMany(
                        and(in("_id", promptIds), eq("rung", Ladder.PENDING), eq("withdrawn", "")),
                        set("withdrawn", reason)))
                .map(result -> result.getModifiedCount() > 0);
    }

    /** Stores an outcome that is yet to be written to the log; empty when the claim stands on that rung or a higher one already. */
    Mono<Claim> advance(String promptId, Claim.Fate fate, boolean told) {
        int rung = Ladder.rung(fate.state());
        return change(
                and(eq("_id", promptId), lt("rung", rung)),
                combine(
                        set("rung", rung),
                        set("state", fate.state().name()),
                        set("channel", fate.channelId()),
                        set("detail", fate.detail()),
                        set("tries", fate.tries()),
                        set("stateAtMs", fate.at().toEpochMilli()),
                        set("told", told)));
    }

    /** Marks those outcomes as written to the log, unless a claim has another outcome since. */
    Mono<Void> told(Map<String, Integer> rungs) {
        List<UpdateOneModel<Document>> marks = rungs.entrySet().stream()
                .map(one -> new UpdateOneModel<Document>(
                        and(eq("_id", one.getKey()), eq("rung", one.getValue())), set("told", true)))
                .toList();
        return Mono.from(claims.bulkWrite(marks, new BulkWriteOptions().ordered(false)))
                .then();
    }

    /** Records that the person reported pain, whatever the outcome is. */
    Mono<Void> hurts(String promptId) {
        return Mono.from(claims.updateOne(eq("_id", promptId), set("hurts", true)))
                .then();
    }

    Mono<Void> erase(Collection<String> promptIds) {
        return Mono.from(claims.deleteMany(in("_id", promptIds))).then();
    }

    /** A claim whose outcome is known, from an answer that arrived before the provider's, is held by nobody. */
    private static Bson stillHeld(Claim held) {
        return and(
                eq("_id", held.id()),
                eq("rung", Ladder.PENDING),
                eq("holder", held.holder()),
                eq("leaseUntilMs", held.heldUntil().toEpochMilli()));
    }

    private Mono<Claim> change(Bson which, Bson how) {
        return Mono.from(claims.findOneAndUpdate(which, how, AFTER)).map(ClaimDocuments::read);
    }
}
