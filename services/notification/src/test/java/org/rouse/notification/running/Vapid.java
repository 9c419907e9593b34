package org.rouse.notification.running;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** VAPID keys made up for a test. */
public final class Vapid {

    private Vapid() {}

    /** Settings with new keys, and others. */
    public static Map<String, String> settings(Map<String, String> others) {
        KeyPair keys = generate();
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] point = new byte[65];
        point[0] = 4;
        System.arraycopy(fixed(key.getW().getAffineX()), 0, point, 1, 32);
        System.arraycopy(fixed(key.getW().getAffineY()), 0, point, 33, 32);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        Map<String, String> settings = new HashMap<>(others);
        settings.put("rouse.notification.web-push.public-key", base64.encodeToString(point));
        settings.put(
                "rouse.notification.web-push.private-key",
                base64.encodeToString(fixed(((ECPrivateKey) keys.getPrivate()).getS())));
        return settings;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }
}
