package org.rouse.web.sessions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.rouse.http.sealing.Sealing;
import org.rouse.web.MachineTime;
import org.rouse.web.WebSettings;
import reactor.core.publisher.Mono;

/**
 * Sessions, one document each: {@code _id} is a digest of the id that the browser holds, so that a reader of the database can impersonate
 * nobody; tokens and name are sealed. A late write never brings a deleted session back.
 */
public final class SessionStore {

    private static final String ID = "_id";
    private static final String ENDS = "ends";
    private static final String SUBJECT = "subject";
    private static final String REFRESHING = "refreshing";
    private static final String SEEN = "seen";

    private final MongoCollection<Document> sessions;
    private final SessionDocuments documents;
    private final MachineTime time;
    private final WebSettings.Sessions lives;
    private final Mono<Void> indexed;

    SessionStore(MongoDatabase database, Sealing sealing, MachineTime time, WebSettings.Sessions lives) {
        this.sessions = database.getCollection("session");
        this.documents = new SessionDocuments(sealing);
        this.time = time;
        this.lives = lives;
        this.indexed = Mono.from(sessions.createIndex(Indexes.ascending(SUBJECT)))
                .then(Mono.from(sessions.createIndex(Indexes.ascending(ENDS))))
                .then()
                .cache(_ -> Duration.ofDays(1), _ -> Duration.ZERO, () -> Duration.ofDays(1));
    }

    /** Stores a new session, and deletes those that are over. */
    public Mono<Void> begin(Session session) {
        return indexed.then(Mono.from(sessions.deleteMany(lt(ENDS, Date.from(time.now())))))
                .then(Mono.from(sessions.insertOne(
                        documents.document(session).append(ENDS, Date.from(end(session, session.seen()))))))
                .then();
    }

    /** The session with that id, unless it is over. */
    public Mono<Session> find(String id) {
        Instant now = time.now();
        return Mono.from(sessions.find(eq(ID, Digest.of(id))).first())
                .filter(document -> document.getDate(ENDS).toInstant().isAfter(now))
                .mapNotNull(document -> documents.session(document, id).orElse(null))
                .flatMap(session -> seen(session, now));
    }

    public Mono<Void> end(String id) {
        return Mono.from(sessions.deleteOne(eq(ID, Digest.of(id)))).then();
    }

    /** Ends all sessions of the subject, in every browser. */
    public Mono<Void> endAllOf(String subject) {
        return Mono.from(sessions.deleteMany(eq(SUBJECT, subject))).then();
    }

    /**
     * Takes a lease to refresh the session's tokens, which one of several instances gets.
     *
     * @return the session in its current state; empty while another instance has the lease, or where the session is over
     */
    public Mono<Session> lease(String id, Duration length) {
        Instant now = time.now();
        Bson free = and(eq(ID, Digest.of(id)), lte(REFRESHING, Date.from(now)));
        return Mono.from(sessions.findOneAndUpdate(
                        free,
                        set(REFRESHING, Date.from(now.plus(length))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .mapNotNull(document -> documents.session(document, id).orElse(null));
    }

    /** Returns the lease without new tokens. */
    public Mono<Void> release(String id) {
        return Mono.from(sessions.updateOne(eq(ID, Digest.of(id)), set(REFRESHING, Date.from(Instant.EPOCH))))
                .then();
    }

    /** Stores fresh tokens, and returns the lease; a session that was ended meanwhile stays ended. */
    public Mono<Session> keep(Session session, Tokens fresh) {
        Session next = session.with(fresh);
        Document document = documents.document(next);
        return Mono.from(sessions.updateOne(
                        eq(ID, document.getString(ID)),
                        combine(
                                set(SessionDocuments.SEALED, document.get(SessionDocuments.SEALED)),
                                set(SessionDocuments.VERSION, next.version()),
                                set(REFRESHING, Date.from(Instant.EPOCH)))))
                .filter(result -> result.getMatchedCount() == 1)
                .map(_ -> next);
    }

    /** Stores the time of the request where the stored one is a minute old, so that few requests write. */
    private Mono<Session> seen(Session session, Instant now) {
        if (session.seen().plusSeconds(60).isAfter(now)) {
            return Mono.just(session);
        }
        return Mono.from(sessions.updateOne(
                        eq(ID, Digest.of(session.id())),
                        combine(set(SEEN, Date.from(now)), set(ENDS, Date.from(end(session, now))))))
                .thenReturn(session);
    }

    private Instant end(Session session, Instant seen) {
        Instant idle = seen.plus(session.seesOthers() ? lives.idle() : lives.ownIdle());
        Instant last = session.began().plus(lives.longest());
        return idle.isBefore(last) ? idle : last;
    }
}
