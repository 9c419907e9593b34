package org.rouse.ingest.provider.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shared secrets, of which several may be valid while one is replaced. Compared in constant time. */
public final class Secrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<String> secrets;

    public Secrets(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** Whether one of them equals the given text. */
    public boolean contain(String given) {
        boolean known = false;
        for (String secret : secrets) {
            known |= MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8));
        }
        return known;
    }

    /** Whether the hexadecimal text, in either case, is the HMAC-SHA256 of the parts by one of them. */
    boolean signed(String hex, byte[]... parts) {
        byte[] given = hex.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        boolean fits = false;
        for (String secret : secrets) {
            fits |= MessageDigest.isEqual(hmac(secret, parts).getBytes(UTF_8), given);
        }
        return fits;
    }

    private static String hmac(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return secrets.size() + " secrets"; // never the secrets
    }
}
