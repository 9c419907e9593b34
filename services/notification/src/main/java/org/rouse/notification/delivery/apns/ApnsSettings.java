package org.rouse.notification.delivery.apns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Apple Push Notification service. Without a key it is off, and tokens are refused.
 *
 * @param keyFile            signing key of Apple's developer site (.p8)
 * @param keyId              its id, 10 characters
 * @param teamId             id of the developer team, 10 characters
 * @param topic              bundle id of the app
 * @param host               server for apps from the store or TestFlight
 * @param sandboxHost        server for development builds
 * @param port               port of both servers
 * @param trustedCertificate authority to trust in place of the platform's (PEM file); empty for the platform's
 */
public record ApnsSettings(
        @NotNull @DefaultValue("") String keyFile,
        @NotNull @DefaultValue("") String keyId,
        @NotNull @DefaultValue("") String teamId,
        @NotNull @DefaultValue("") String topic,
        @NotBlank @DefaultValue("api.push.apple.com") String host,

        @NotBlank @DefaultValue("api.sandbox.push.apple.com")
        String sandboxHost,

        @Min(1) @Max(65_535) @DefaultValue("443") int port,
        @NotNull @DefaultValue("") String trustedCertificate) {

    /** The setting that switches the channel on. */
    static final String SWITCH = "rouse.notification.apns.key-file";

    /** @throws IllegalArgumentException when a setting that belongs to the key is missing */
    public ApnsSettings {
        if (!keyFile.isBlank() && (keyId.isBlank() || teamId.isBlank() || topic.isBlank())) {
            throw new IllegalArgumentException(
                    SWITCH + " is set, so rouse.notification.apns.key-id, team-id and topic must be too");
        }
    }

    boolean isOn() {
        return !keyFile.isBlank();
    }
}
