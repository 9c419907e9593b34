package org.rouse.notification.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Tokens that let a person answer from a lock screen without logging in. Whoever holds one can say that one thing about that
 * one prompt through that one channel, and nothing else.
 *
 * <p>Layout, as base64url: version (1 byte), action (1), expiry in seconds (8), length of the prompt id (1), prompt id,
 * channel id, first 16 bytes of HMAC-SHA256 over all before. The person is not in it: the prompt id is a hash of a finding of
 * theirs, so it stands for them. Signing keys are derived from the sealing keys (HKDF, RFC 5869), so there is no secret more
 * to look after; tokens outlive a change of the key as long as the old one is configured.
 */
public final class ActionTokens {

    private static final byte VERSION = 1;
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 512;

    private final List<SecretKey> keys;

    /** @param master keys of 32 bytes, the one that signs first */
    public ActionTokens(SequencedCollection<byte[]> master) {
        keys = master.stream().map(ActionTokens::derived).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("actions need at least one key to sign with");
        }
    }

    /** The token in its text form, of letters, digits, '-' and '_' alone. */
    public String sign(ActionToken token) {
        byte[] promptId = token.promptId().getBytes(UTF_8);
        byte[] channelId = token.channelId().getBytes(UTF_8);
        byte[] said = ByteBuffer.allocate(11 + promptId.length + channelId.length)
                .put(VERSION)
                .put(token.action().code())
                .putLong(token.expiresAt().getEpochSecond())
                .put((byte) promptId.length)
                .put(promptId)
                .put(channelId)
                .array();
        byte[] signed = Arrays.copyOf(said, said.length + MAC_BYTES);
        System.arraycopy(mac(keys.getFirst(), said), 0, signed, said.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The token, whether expired or not; empty when it is not one of ours, unchanged to the last bit. */
    public Optional<ActionToken> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] signed = Base64.getUrlDecoder().decode(text);
            int length = signed.length - MAC_BYTES;
            // Base64 ignores spare bits at its end: only the one spelling we gave out counts.
            if (length <= 0
                    || !Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(signed)
                            .equals(text)) {
                return Optional.empty();
            }
            byte[] said = Arrays.copyOf(signed, length);
            byte[] mac = Arrays.copyOfRange(signed, length, signed.length);
            return isOurs(said, mac) ? Optional.of(parse(said)) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] said, byte[] mac) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac, mac(key, said)));
    }

    private static ActionToken parse(byte[] said) {
        ByteBuffer buffer = ByteBuffer.wrap(said);
        if (buffer.get() != VERSION) {
            throw new IllegalArgumentException("the token is of another version");
        }
        Action action = Action.of(buffer.get());
        Instant expiresAt = Instant.ofEpochSecond(buffer.getLong());
        byte[] promptId = new byte[Byte.toUnsignedInt(buffer.get())];
        buffer.get(promptId);
        byte[] channelId = new byte[buffer.remaining()];
        buffer.get(channelId);
        return new ActionToken(new String(promptId, UTF_8), new String(channelId, UTF_8), action, expiresAt);
    }

    private static byte[] mac(SecretKey key, byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(said), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static SecretKey derived(byte[] master) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand("rouse action tokens 1".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HKDF-SHA256", e);
        }
    }
}
