package org.rouse.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.rouse.notification.actions.ActionSettings;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.apns.ApnsSettings;
import org.rouse.notification.delivery.email.EmailSettings;
import org.rouse.notification.delivery.fcm.FcmSettings;
import org.rouse.notification.delivery.lanes.ProviderSettings;
import org.rouse.notification.delivery.ntfy.NtfySettings;
import org.rouse.notification.delivery.webpush.UnifiedPushSettings;
import org.rouse.notification.delivery.webpush.WebPushSettings;
import org.rouse.notification.links.SealingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the service, under {@code rouse.notification}.
 *
 * @param mongoUri         URI of the server that holds the views and the claims
 * @param database         its name on that server
 * @param defaultLanguage  language of people who chose none, BCP 47
 * @param readBackWithin   longest wait of a change until it can be read back
 * @param publicUrl        where people's devices reach this service: the buttons of notifications lead there
 * @param consoleUrl       where coaches look at cases: notifications about cases link there
 * @param channelAllowance least time between two tests of channels, or two mails to confirm an address, of one person
 */
@Validated
@ConfigurationProperties("rouse.notification")
public record NotificationSettings(
        @NotBlank @DefaultValue("mongodb://localhost:27017") String mongoUri,
        @NotBlank @DefaultValue("rouse_notification") String database,
        @NotBlank @DefaultValue("en") String defaultLanguage,
        @NotNull @DefaultValue("5s") Duration readBackWithin,
        @NotNull @DefaultValue("http://localhost:8403") URI publicUrl,

        @NotNull @DefaultValue("http://localhost:8404/open/console")
        URI consoleUrl,

        @Valid @NotNull @DefaultValue ActionSettings actions,
        @Valid @NotNull @DefaultValue DeliverySettings delivery,
        @Valid @NotNull @DefaultValue ProviderSettings providers,
        @Valid @NotNull @DefaultValue SealingSettings sealing,
        @NotNull @DefaultValue("10s") Duration channelAllowance,
        @Valid @NotNull @DefaultValue FcmSettings fcm,
        @Valid @NotNull @DefaultValue ApnsSettings apns,
        @Valid @NotNull @DefaultValue NtfySettings ntfy,
        @Valid @NotNull @DefaultValue UnifiedPushSettings unifiedPush,
        @Valid @NotNull @DefaultValue EmailSettings email,
        @Valid @NotNull @DefaultValue WebPushSettings webPush) {

    /** @throws IllegalArgumentException when a lease could run out before an attempt ends, so that a prompt would be sent twice */
    public NotificationSettings {
        Duration needed = delivery.attemptTimeout().plus(providers.longestWait());
        if (delivery.lease().compareTo(needed) <= 0) {
            throw new IllegalArgumentException("rouse.notification.delivery.lease (" + delivery.lease()
                    + ") must be longer than attempt-timeout and providers.longest-wait together (" + needed + ")");
        }
    }
}
