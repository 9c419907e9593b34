package org.rouse.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets unreadable at rest: AES-256-GCM, bound to what they belong to, so that one cannot be moved to another
 * channel. Layout: length of the key id (1 byte), key id, nonce (12 bytes), ciphertext with tag (16 bytes).
 */
public final class SealedSecrets {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final String current;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param current id of the key that seals what is new
     * @param keys    base64 of 32 bytes, by id
     * @throws IllegalArgumentException naming the key that is missing or of another length
     */
    public SealedSecrets(String current, Map<String, String> keys) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .filter(key -> !key.getValue().isBlank()) // a slot of the configuration that nobody filled
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> key(key.getKey(), key.getValue())));
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("rouse.notification.sealing.current names the key \"" + current
                    + "\", which rouse.notification.sealing.keys does not have");
        }
    }

    /**
     * The secret, readable by this service alone.
     *
     * @param owner what the secret belongs to; needed again to open it
     */
    public byte[] seal(byte[] secret, String owner) {
        byte[] id = current.getBytes(UTF_8);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current, nonce, owner, secret);
        return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The secret as it was.
     *
     * @throws IllegalStateException when it was sealed under a key that is gone, for another owner, or was changed
     */
    public byte[] open(byte[] sealed, String owner) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        String id = keyId(buffer);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return crypt(Cipher.DECRYPT_MODE, id, nonce, owner, rest);
    }

    /** The secret as it was; empty where there is none, or the key that sealed it is gone. */
    public Optional<byte[]> kept(byte[] sealed, String owner) {
        return sealed.length == 0 || !keys.containsKey(keyId(ByteBuffer.wrap(sealed)))
                ? Optional.empty()
                : Optional.of(open(sealed, owner));
    }

    private static String keyId(ByteBuffer sealed) {
        byte[] id = new byte[sealed.get()];
        sealed.get(id);
        return new String(id, UTF_8);
    }

    private byte[] crypt(int mode, String keyId, byte[] nonce, String owner, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("the sealing key " + keyId + " is not configured any more");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed or opened", e);
        }
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY || id.getBytes(UTF_8).length > 32) {
            throw new IllegalArgumentException(
                    "rouse.notification.sealing.keys." + id + " must be base64 of " + KEY + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
