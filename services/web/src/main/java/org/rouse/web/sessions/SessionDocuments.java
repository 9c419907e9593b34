package org.rouse.web.sessions;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.http.sealing.Sealing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Converts sessions to documents and back. */
final class SessionDocuments {

    static final String SEALED = "sealed";
    static final String VERSION = "version";

    private static final JsonMapper JSON = new JsonMapper();

    /** The sealed part, which nobody can read in the database. */
    private record Sealed(String name, Tokens tokens) {}

    private final Sealing sealing;

    SessionDocuments(Sealing sealing) {
        this.sealing = sealing;
    }

    Document document(Session session) {
        String id = Digest.of(session.id());
        byte[] secret = JSON.writeValueAsBytes(new Sealed(session.name(), session.tokens()));
        return new Document("_id", id)
                .append("subject", session.subject())
                .append("began", Date.from(session.began()))
                .append("seen", Date.from(session.seen()))
                .append("refreshing", Date.from(Instant.EPOCH))
                .append(VERSION, session.version())
                .append(SEALED, new Binary(sealing.seal(secret, id)));
    }

    /** Empty where the document cannot be opened any more: the session is then over. */
    Optional<Session> session(Document document, String id) {
        return sealing.open(document.get(SEALED, Binary.class).getData(), Digest.of(id))
                .flatMap(SessionDocuments::read)
                .map(secret -> new Session(
                        id,
                        document.getString("subject"),
                        secret.name(),
                        document.getDate("began").toInstant(),
                        document.getDate("seen").toInstant(),
                        secret.tokens(),
                        document.getInteger(VERSION)));
    }

    private static Optional<Sealed> read(byte[] secret) {
        try {
            return Optional.of(JSON.readValue(secret, Sealed.class));
        } catch (JacksonException _) {
            return Optional.empty(); // of another release
        }
    }
}
