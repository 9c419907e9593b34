package org.rouse.notification.prompts;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Attempts;

/** Claims as documents. */
final class ClaimDocuments {

    private ClaimDocuments() {}

    /** @param withdrawn why the decision was withdrawn; empty where it was not */
    static Document fresh(Decision decision, String withdrawn, String holder, Instant claimedAt, Instant heldUntil) {
        return new Document("_id", decision.getDecisionId())
                .append("person", decision.getPersonId())
                .append("decision", new Binary(decision.toByteArray()))
                .append("expiresAtMs", decision.getSend().getExpiresAtMs())
                .append("claimedAtMs", claimedAt.toEpochMilli())
                .append("rung", Ladder.PENDING)
                .append("state", ReceiptState.RECEIPT_STATE_UNSPECIFIED.name())
                .append("channel", "")
                .append("detail", "")
                .append("tries", 0)
                .append("stateAtMs", 0L)
                .append("told", false)
                .append("withdrawn", withdrawn)
                .append("holder", holder)
                .append("leaseUntilMs", heldUntil.toEpochMilli())
                .append("notBeforeMs", 0L)
                .append("attempts", List.of());
    }

    static Claim read(Document document) {
        Claim.Fate fate = new Claim.Fate(
                ReceiptState.valueOf(document.getString("state")),
                document.getString("channel"),
                document.getString("detail"),
                document.getInteger("tries"),
                Instant.ofEpochMilli(document.getLong("stateAtMs")));
        return new Claim(
                message(document, "decision", Decision.parser()).orElseThrow(),
                message(document, "words", Prompt.parser()),
                Instant.ofEpochMilli(document.getLong("claimedAtMs")),
                fate,
                document.getBoolean("told"),
                document.getString("withdrawn"),
                document.getString("holder"),
                Instant.ofEpochMilli(document.getLong("leaseUntilMs")),
                Instant.ofEpochMilli(document.getLong("notBeforeMs")),
                document.getList("attempts", Document.class).stream()
                        .map(ClaimDocuments::attempts)
                        .toList(),
                document.getBoolean("hurts", false));
    }

    static List<Document> write(List<Attempts> attempts) {
        return attempts.stream()
                .map(one -> new Document("channel", one.channelId())
                        .append("tries", one.tries())
                        .append("notBeforeMs", one.notBefore().toEpochMilli())
                        .append("rejected", one.rejected())
                        .append("down", one.down()))
                .toList();
    }

    private static Attempts attempts(Document document) {
        return new Attempts(
                document.getString("channel"),
                document.getInteger("tries"),
                Instant.ofEpochMilli(document.getLong("notBeforeMs")),
                document.getBoolean("rejected"),
                document.getBoolean("down", false));
    }

    private static <T> Optional<T> message(Document document, String field, Parser<T> parser) {
        Binary bytes = document.get(field, Binary.class);
        try {
            return bytes == null ? Optional.empty() : Optional.of(parser.parseFrom(bytes.getData()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the claim " + document.getString("_id") + " is damaged", e);
        }
    }
}
