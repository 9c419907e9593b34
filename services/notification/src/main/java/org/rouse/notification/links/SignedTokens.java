package org.rouse.notification.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
 * Tokens that only this deployment can make: a payload, and the first 16 bytes of HMAC-SHA256 over it, as base64url. The keys are derived
 * from the sealing keys for one purpose each (HKDF, RFC 5869), so there is no further secret to manage, and a token of one purpose is
 * invalid for every other. Tokens outlive a change of the key as long as the old key is configured.
 */
public final class SignedTokens {

    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 1_024;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final List<SecretKey> keys;

    /**
     * @param master  keys of 32 bytes; the first one signs
     * @param purpose of the tokens
     */
    public SignedTokens(SequencedCollection<byte[]> master, String purpose) {
        keys = master.stream().map(key -> derived(key, purpose)).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed to sign with");
        }
    }

    /** The token of a payload, of letters, digits, '-' and '_' alone. */
    public String sign(byte[] said) {
        byte[] signed = Arrays.copyOf(said, said.length + MAC_BYTES);
        System.arraycopy(mac(keys.getFirst(), said), 0, signed, said.length, MAC_BYTES);
        return ENCODER.encodeToString(signed);
    }

    /** The payload; empty when the token is not one of ours, unchanged to the last bit. */
    public Optional<byte[]> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int length = signed.length - MAC_BYTES;
        // Base64 ignores spare bits at its end: only the spelling that we issued is valid.
        if (length < 0 || !ENCODER.encodeToString(signed).equals(text)) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(signed, length);
        byte[] mac = Arrays.copyOfRange(signed, length, signed.length);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac, mac(key, said)))
                ? Optional.of(said)
                : Optional.empty();
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

    private static SecretKey derived(byte[] master, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(purpose.getBytes(UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HKDF-SHA256", e);
        }
    }
}
