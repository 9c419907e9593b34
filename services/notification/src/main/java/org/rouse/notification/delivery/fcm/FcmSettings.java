package org.rouse.notification.delivery.fcm;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Firebase Cloud Messaging. Without credentials it is off, and tokens are refused.
 *
 * @param credentialsFile the service account's key as the Firebase console gives it (JSON)
 * @param endpoint        base URL of the HTTP v1 API
 */
public record FcmSettings(
        @NotNull @DefaultValue("") String credentialsFile,

        @NotNull @DefaultValue("https://fcm.googleapis.com") URI endpoint) {

    /** The setting that switches the channel on. */
    static final String SWITCH = "rouse.notification.fcm.credentials-file";
}
