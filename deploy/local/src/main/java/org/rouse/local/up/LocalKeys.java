package org.rouse.local.up;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import org.rouse.local.folder.OwnerOnly;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * Keys that an operator would configure for the services, made once per data folder.
 *
 * @param sealing  base64 of 32 random bytes, which seal webhook secrets and the addresses of calendars
 * @param accounts base64 of 32 random bytes, which seal ingest's tokens of providers
 * @param sessions base64 of 32 random bytes, which seal web's sessions
 * @param vapid    key pair that identifies this sender to push services (RFC 8292)
 */
record LocalKeys(String sealing, String accounts, String sessions, ECKey vapid) {

    private static final int SEALING_BYTES = 32;

    /** @throws CommandRefusedException where they cannot be read, written or parsed */
    static LocalKeys of(Path secrets) {
        Path sealing = secrets.resolve("sealing-key");
        Path accounts = secrets.resolve("account-key");
        Path sessions = secrets.resolve("session-key");
        Path vapid = secrets.resolve("vapid-key.json");
        try {
            makeKey(sealing);
            makeKey(accounts);
            makeKey(sessions);
            if (!Files.exists(vapid)) {
                OwnerOnly.write(
                        vapid, new ECKeyGenerator(Curve.P_256).generate().toJSONString());
            }
            return new LocalKeys(
                    Files.readString(sealing),
                    Files.readString(accounts),
                    Files.readString(sessions),
                    JWK.parse(Files.readString(vapid)).toECKey());
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The keys in " + secrets + " cannot be kept: " + SystemWords.of(e) + ".", e);
        } catch (ParseException | JOSEException e) {
            throw new CommandRefusedException(
                    "The key " + vapid
                            + " is damaged; delete it and a new one is made, which ends all push subscriptions.",
                    e);
        }
    }

    private static void makeKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[SEALING_BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(file, Base64.getEncoder().encodeToString(random));
        }
    }

    /** The uncompressed point, base64url. */
    String vapidPublic() {
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        point.write(4);
        point.writeBytes(vapid.getX().decode());
        point.writeBytes(vapid.getY().decode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point.toByteArray());
    }

    /** The scalar, base64url. */
    String vapidPrivate() {
        return vapid.getD().toString();
    }

    @Override
    public String toString() {
        return "LocalKeys"; // they stay out of logs
    }
}
