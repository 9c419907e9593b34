package org.rouse.local.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The receiving side of the Standard Webhooks specification, symmetric scheme {@code v1}. */
final class StandardWebhook {

    private StandardWebhook() {}

    /** Whether one of the signatures is of {@code id.timestamp.body} with this key. */
    static boolean isGenuine(
            byte[] key, String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (timestamp == null || signatures == null) {
            return false;
        }
        byte[] expected = hmac(key, id, timestamp, body);
        boolean genuine = false;
        for (String signature : signatures.split(" ", -1)) {
            if (signature.startsWith("v1,")) {
                genuine |= MessageDigest.isEqual(expected, decoded(signature.substring(3)));
            }
        }
        return genuine;
    }

    private static byte[] hmac(byte[] key, String id, String timestamp, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
