package org.rouse.notification.delivery.webpush;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The key pair that identifies this deployment to push services (RFC 8292). */
public final class VapidKeys {

    /** RFC 8292 allows 24 h; a shorter life makes a leaked token worth little. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final VAPIDKeyPair pair;
    private final String subject;
    private final InstantSource wall;

    private VapidKeys(VAPIDKeyPair pair, String subject, InstantSource wall) {
        this.pair = pair;
        this.subject = subject;
        this.wall = wall;
    }

    /**
     * The keys of the settings; empty when there are none.
     *
     * @param wall the machine's clock: push services compare a token's expiry with their own, whatever event time is
     * @throws IllegalArgumentException naming the setting that is not a key
     */
    public static Optional<VapidKeys> of(WebPushSettings settings, InstantSource wall) {
        if (settings.publicKey().isBlank() && settings.privateKey().isBlank()) {
            return Optional.empty();
        }
        byte[] point = decode("public-key", settings.publicKey(), P256.POINT);
        byte[] scalar = decode("private-key", settings.privateKey(), P256.SCALAR);
        if (!P256.holds(point)) {
            throw new IllegalArgumentException("rouse.notification.web-push.public-key is not a point of P-256");
        }
        VAPIDKeyPair pair = VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey(privateKey(scalar)), PublicKeySources.ofUncompressedBytes(point));
        return Optional.of(new VapidKeys(pair, settings.subject(), wall));
    }

    /** The browser's {@code applicationServerKey}, base64url. */
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pair.extractPublicKeyInUncompressedForm());
    }

    /** The Authorization header for a request to the endpoint. */
    String authorization(URI endpoint) {
        try {
            return pair.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                    .resourceURL(endpoint.toURL())
                    .expirationTime(wall.instant().plus(TOKEN_LIFETIME))
                    .subject(subject)
                    .build());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("an endpoint is checked when it is registered", e);
        }
    }

    private static ECPrivateKey privateKey(byte[] scalar) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), P256.parameters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("rouse.notification.web-push.private-key is not a key of P-256", e);
        }
    }

    private static byte[] decode(String setting, String text, int length) {
        byte[] bytes = Base64.getUrlDecoder().decode(text.strip());
        if (bytes.length != length) {
            throw new IllegalArgumentException(
                    "rouse.notification.web-push." + setting + " must be base64url of " + length + " bytes");
        }
        return bytes;
    }
}
