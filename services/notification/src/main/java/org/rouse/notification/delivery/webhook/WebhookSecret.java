package org.rouse.notification.delivery.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.rouse.http.outbound.InvalidAddressException;

/** The text form of a signing key: {@code whsec_} and base64 of 24 to 64 bytes (Standard Webhooks). */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    static byte[] random() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @throws InvalidAddressException when the text is in another form */
    static byte[] parse(String text) {
        byte[] key = text.startsWith(PREFIX) ? decode(text.substring(PREFIX.length())) : new byte[0];
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new InvalidAddressException("secret", "must be whsec_ and base64 of 24 to 64 bytes");
        }
        return key;
    }

    static String format(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // too short to be accepted
        }
    }
}
