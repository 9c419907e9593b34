package org.rouse.http.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what this service alone may read or make: AES-256-GCM, bound to what it belongs to. Layout: length of the key id (1 byte), key id,
 * nonce (12 bytes), ciphertext with tag (16 bytes). Keys can change; what was sealed under one that is gone is as good as lost.
 */
public final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final int LONGEST_ID = 32;

    private final String current;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException naming the key that is missing or of another length */
    public Sealing(String current, Map<String, String> keys) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .filter(key -> !key.getValue().isBlank()) // a slot of the configuration that nobody filled
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> key(key.getKey(), key.getValue())));
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("rouse.web.sessions.current names the key \"" + current
                    + "\", which rouse.web.sessions.keys does not have");
        }
    }

    /**
     * The secret, readable by this service alone.
     *
     * @param owner what it belongs to; needed again to open it
     */
    public byte[] seal(byte[] secret, String owner) {
        byte[] id = current.getBytes(UTF_8);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(current).orElseThrow(), nonce, owner)
                    .doFinal(secret);
            return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    /** As it was; empty where it was changed, belongs to another, or was sealed under a key that is gone. */
    public Optional<byte[]> open(byte[] sealed, String owner) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed.length < 1 + (sealed[0] & 0xff) + NONCE) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] id = new byte[buffer.get() & 0xff];
        buffer.get(id);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return key(new String(id, UTF_8)).flatMap(key -> {
            try {
                return Optional.of(
                        cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(rest));
            } catch (GeneralSecurityException _) {
                return Optional.empty(); // not ours, or not for this owner
            }
        });
    }

    /** What only this service can tell of a text, as base64url: the same each time, until the current key is another. */
    public String mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(current).orElseThrow().getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be marked", e);
        }
    }

    private Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY || id.getBytes(UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "rouse.web.sessions.keys." + id + " must be base64 of " + KEY + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
