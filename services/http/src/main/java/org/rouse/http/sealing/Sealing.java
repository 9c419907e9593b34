package org.rouse.http.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
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
 * Encrypts data that only this service may read or produce: AES-256-GCM, bound to its owner. Layout: length of the key id (1 byte), key id,
 * nonce (12 bytes), ciphertext with tag (16 bytes). Keys can be rotated; data sealed under a removed key is lost.
 */
public final class Sealing {

    private static final int NONCE = 12;
    private static final int LONG_NONCE = 16;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final int LONGEST_ID = 32;

    private final String current;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    private Sealing() {
        this.current = "";
        this.keys = Map.of();
    }

    /**
     * A sealing that seals with the current key and opens with any.
     *
     * @param current id of the key that seals new data
     * @param keys    base64 of 32 bytes, by id; an empty slot is ignored
     * @throws IllegalArgumentException naming the setting of the key that is missing or of another length
     */
    public Sealing(String current, Map<String, String> keys, String currentSetting, String keysSetting) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .filter(key -> !key.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, key -> key(keysSetting + "." + key.getKey(), key.getKey(), key.getValue())));
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException(
                    currentSetting + " names the key \"" + current + "\", which " + keysSetting + " does not have");
        }
    }

    /** A sealing without a key, which opens nothing. */
    static Sealing off() {
        return new Sealing();
    }

    /**
     * A sealing that seals with the current key and opens with any; where every slot of the keys is empty, one without a key.
     *
     * @throws IllegalArgumentException as the constructor does, where there is a key
     */
    public static Sealing orOff(String current, Map<String, String> keys, String currentSetting, String keysSetting) {
        return keys.values().stream().allMatch(String::isBlank)
                ? off()
                : new Sealing(current, keys, currentSetting, keysSetting);
    }

    /** Whether it has a key to seal with. */
    public boolean isOn() {
        return !keys.isEmpty();
    }

    /**
     * Encrypts the secret for this service alone.
     *
     * @param owner the name of its owner; needed again to open it
     */
    public byte[] seal(byte[] secret, String owner) {
        byte[] id = current.getBytes(UTF_8);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(current).orElseThrow(), nonce);
            cipher.updateAAD(owner.getBytes(UTF_8));
            byte[] sealed = cipher.doFinal(secret);
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

    /** Decrypts what {@link #seal} returned; empty where it was changed, belongs to another owner, or was sealed under a removed key. */
    public Optional<byte[]> open(byte[] sealed, String owner) {
        return plain(sealed, NONCE, owner.getBytes(UTF_8));
    }

    /** Decrypts data that begins with its owner's name after the name's length (4 bytes), and has a nonce of 16 bytes. */
    public Optional<byte[]> openOwnerWithin(byte[] sealed, String owner) {
        byte[] name = owner.getBytes(UTF_8);
        byte[] before = ByteBuffer.allocate(Integer.BYTES + name.length)
                .putInt(name.length)
                .put(name)
                .array();
        return plain(sealed, LONG_NONCE, new byte[0])
                .filter(plain -> plain.length >= before.length
                        && Arrays.equals(plain, 0, before.length, before, 0, before.length))
                .map(plain -> Arrays.copyOfRange(plain, before.length, plain.length));
    }

    private Optional<byte[]> plain(byte[] sealed, int nonceLength, byte[] bound) {
        int idLength = sealed.length == 0 ? 0 : sealed[0] & 0xff;
        if (sealed.length < 1 + idLength + nonceLength) {
            return Optional.empty();
        }
        int at = 1 + idLength;
        byte[] nonce = Arrays.copyOfRange(sealed, at, at + nonceLength);
        byte[] rest = Arrays.copyOfRange(sealed, at + nonceLength, sealed.length);
        return key(new String(sealed, 1, idLength, UTF_8)).flatMap(key -> {
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
                cipher.updateAAD(bound);
                return Optional.of(cipher.doFinal(rest));
            } catch (GeneralSecurityException _) {
                return Optional.empty(); // not sealed by us, or not for this owner
            }
        });
    }

    /** A keyed hash of a text that only this service can compute, as base64url: stable until the current key changes. */
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

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static SecretKey key(String setting, String id, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY || id.getBytes(UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException(setting + " must be base64 of " + KEY + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
