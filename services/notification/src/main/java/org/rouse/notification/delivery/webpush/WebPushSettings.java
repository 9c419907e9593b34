package org.rouse.notification.delivery.webpush;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web Push. Without keys it is off, and subscriptions are refused.
 *
 * @param publicKey    VAPID key, base64url of the uncompressed P-256 point (65 bytes)
 * @param privateKey   base64url of the scalar (32 bytes)
 * @param subject      contact of the operator for push services, {@code mailto:} or {@code https:}
 * @param allowedHosts hosts of endpoints; {@code *.} in front stands for any name below
 */
public record WebPushSettings(
        @NotNull @DefaultValue("") String publicKey,
        @NotNull @DefaultValue("") String privateKey,

        @NotNull @DefaultValue("mailto:operator@example.org")
        String subject,

        @NotEmpty
        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.push.apple.com",
            "*.notify.windows.com"
        })
        List<String> allowedHosts) {
    public WebPushSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }

    @Override
    public String toString() {
        return "WebPushSettings[" + publicKey + "]"; // the private key stays out of logs
    }
}
