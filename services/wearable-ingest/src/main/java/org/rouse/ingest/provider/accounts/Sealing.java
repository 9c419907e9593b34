package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Keeps what only this service may read or make: AES-256-GCM, under a key named in front, so that keys can change. What is sealed holds
 * its owner's name too and opens for that owner alone.
 */
final class Sealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final String current;
    private final Map<String, AesBytesEncryptor> keys;

    /** @throws IllegalArgumentException naming a key of another length, or the current one when it is missing beside others */
    Sealing(String current, Map<String, String> keys) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .filter(key -> !key.getValue().isBlank()) // a slot of the configuration that nobody filled
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> cipher(key.getKey(), key.getValue())));
        if (!this.keys.isEmpty() && !this.keys.containsKey(current)) {
            throw new IllegalArgumentException("rouse.ingest.oauth.current-key names the key \"" + current
                    + "\", which rouse.ingest.oauth.keys does not have");
        }
    }

    private static AesBytesEncryptor cipher(String id, String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_BYTES || id.length() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("rouse.ingest.oauth.keys." + id + " must be base64 of 32 bytes");
        }
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    /** Whether there is a key at all. */
    boolean isOn() {
        return !keys.isEmpty();
    }

    byte[] seal(byte[] secret, String owner) {
        AesBytesEncryptor key = keys.get(current);
        if (key == null) {
            throw new IllegalStateException("there is no sealing key");
        }
        byte[] name = owner.getBytes(UTF_8);
        byte[] sealed = key.encrypt(ByteBuffer.allocate(Integer.BYTES + name.length + secret.length)
                .putInt(name.length)
                .put(name)
                .put(secret)
                .array());
        byte[] id = current.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(sealed)
                .array();
    }

    /** What was sealed for that owner; empty where it was changed, is another's, or its key is gone. */
    Optional<byte[]> open(byte[] sealed, String owner) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(sealed);
            String id = new String(next(whole, whole.get()), UTF_8);
            AesBytesEncryptor key = keys.get(id);
            if (key == null) {
                return Optional.empty();
            }
            ByteBuffer plain = ByteBuffer.wrap(key.decrypt(next(whole, whole.remaining())));
            String holder = new String(next(plain, plain.getInt()), UTF_8);
            return holder.equals(owner) ? Optional.of(next(plain, plain.remaining())) : Optional.empty();
        } catch (BufferUnderflowException
                | IllegalStateException
                | IllegalArgumentException
                | NegativeArraySizeException _) {
            return Optional.empty(); // not what was sealed here
        }
    }

    private static byte[] next(ByteBuffer from, int length) {
        if (length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
