package org.rouse.notification.delivery.webpush;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.rouse.contracts.v1.WebPushAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.notification.delivery.AllowedHosts;

/** Checks push subscriptions from browsers. */
public final class PushSubscriptions {

    private static final int AUTH = 16;

    private final UrlGuard guard;
    private final AllowedHosts allowedHosts;
    private final String setting;

    /** @param setting name of the setting that lists the hosts */
    public PushSubscriptions(UrlGuard guard, AllowedHosts allowedHosts, String setting) {
        this.guard = guard;
        this.allowedHosts = allowedHosts;
        this.setting = setting;
    }

    Optional<String> missingSetting() {
        return allowedHosts.isEmpty() ? Optional.of(setting) : Optional.empty();
    }

    /**
     * Checks a subscription.
     *
     * @param p256dh base64url of an uncompressed P-256 point
     * @param auth   base64url of 16 bytes
     * @throws InvalidAddressException naming the field and the rule it breaks
     */
    public WebPushAddress register(String endpoint, String p256dh, String auth) {
        byte[] point = decode("keys.p256dh", p256dh);
        byte[] secret = decode("keys.auth", auth);
        if (!P256.holds(point)) {
            throw new InvalidAddressException("keys.p256dh", "is not an uncompressed point of P-256");
        }
        if (secret.length != AUTH) {
            throw new InvalidAddressException("keys.auth", "must be " + AUTH + " bytes");
        }
        return WebPushAddress.newBuilder()
                .setEndpoint(check(endpoint).toString())
                .setP256Dh(ByteString.copyFrom(point))
                .setAuth(ByteString.copyFrom(secret))
                .build();
    }

    /** The endpoint, where it belongs to a push service that may be called; https on port 443, except in allowed networks. */
    URI check(String endpoint) {
        URI url = guard.check("endpoint", endpoint);
        if (!allowedHosts.permits(url.getHost())) {
            throw new InvalidAddressException("endpoint", "is not of a known push service");
        }
        boolean standard = "https".equalsIgnoreCase(url.getScheme()) && (url.getPort() == -1 || url.getPort() == 443);
        if (!standard && !guard.isAllowedNetwork(url)) {
            throw new InvalidAddressException("endpoint", "must be https on port 443");
        }
        return url;
    }

    private static byte[] decode(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text.replace("=", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidAddressException(field, "is not base64url");
        }
    }
}
