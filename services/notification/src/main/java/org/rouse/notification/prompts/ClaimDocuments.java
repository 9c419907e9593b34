package org.rouse.notification.prompts;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Attempts;
import org.rouse.notification.receipts.Ladder;

/** Claims as documents. */
final class ClaimDocuments {

    private ClaimDocuments() {}

    static Document fresh(Prompt prompt, Instant claimedAt) {
        return new Document("_id", prompt.getPromptId())
                .append("person", prompt.getPersonId())
                .append("prompt", new Binary(prompt.toByteArray()))
                .append("handedOver", false)
                .append("claimedAtMs", claimedAt.toEpochMilli())
                .append("rung", Ladder.PENDING)
                .append("state", ReceiptState.RECEIPT_STATE_UNSPECIFIED.name())
                .append("channel", "")
                .append("detail", "")
                .append("tries", 0)
                .append("stateAtMs", 0L)
                .append("withdraw", false)
                .append("leaseUntilMs", 0L)
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
                prompt(document),
                document.getBoolean("handedOver"),
                Instant.ofEpochMilli(document.getLong("claimedAtMs")),
                fate,
                document.getBoolean("withdraw"),
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

    private static Prompt prompt(Document document) {
        try {
            return Prompt.parseFrom(document.get("prompt", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the claim " + document.getString("_id") + " is damaged", e);
        }
    }
}
