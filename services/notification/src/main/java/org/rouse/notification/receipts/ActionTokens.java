package org.rouse.notification.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedCollection;
import org.rouse.notification.links.SignedTokens;

/**
 * Tokens that let a person answer from a lock screen without logging in. A token's holder can give that one answer to that one prompt
 * through that one channel, and nothing else.
 *
 * <p>Layout, as base64url: version (1 byte), action (1), expiry in seconds (8), length of the prompt id (1), prompt id, channel id, and the
 * signature of {@link SignedTokens}. The token does not name the person: the prompt id is a hash of a finding of theirs, so it stands for
 * them.
 */
public final class ActionTokens {

    private static final byte VERSION = 1;

    private final SignedTokens tokens;

    /** @param master keys of 32 bytes; the first one signs */
    public ActionTokens(SequencedCollection<byte[]> master) {
        tokens = new SignedTokens(master, "rouse action tokens 1");
    }

    /** The text of the token, of letters, digits, '-' and '_' alone. */
    public String sign(ActionToken token) {
        byte[] promptId = token.promptId().getBytes(UTF_8);
        byte[] channelId = token.channelId().getBytes(UTF_8);
        return tokens.sign(ByteBuffer.allocate(11 + promptId.length + channelId.length)
                .put(VERSION)
                .put(token.action().code())
                .putLong(token.expiresAt().getEpochSecond())
                .put((byte) promptId.length)
                .put(promptId)
                .put(channelId)
                .array());
    }

    /** The token, whether expired or not; empty when the text is not one of ours, unchanged to the last bit. */
    public Optional<ActionToken> read(String text) {
        try {
            return tokens.read(text).map(ActionTokens::parse);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty(); // of another version
        }
    }

    private static ActionToken parse(byte[] said) {
        ByteBuffer buffer = ByteBuffer.wrap(said);
        if (buffer.get() != VERSION) {
            throw new IllegalArgumentException("the token is of another version");
        }
        PromptAnswer action = PromptAnswer.of(buffer.get());
        Instant expiresAt = Instant.ofEpochSecond(buffer.getLong());
        byte[] promptId = new byte[Byte.toUnsignedInt(buffer.get())];
        buffer.get(promptId);
        byte[] channelId = new byte[buffer.remaining()];
        buffer.get(channelId);
        return new ActionToken(new String(promptId, UTF_8), new String(channelId, UTF_8), action, expiresAt);
    }
}
