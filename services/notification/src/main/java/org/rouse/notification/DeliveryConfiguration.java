package org.rouse.notification;

import io.micrometer.core.instrument.MeterRegistry;
import org.rouse.notification.delivery.AddressRules;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.UrlGuard;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.delivery.webhook.SealedSecrets;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webhook.WebhookChannel;
import org.rouse.notification.delivery.webpush.PushIdentity;
import org.rouse.notification.delivery.webpush.PushSubscriptions;
import org.rouse.notification.delivery.webpush.VapidKeys;
import org.rouse.notification.delivery.webpush.WebPushChannel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The channels. A new one is one more bean of {@link DeliveryChannel}, and an address in the contract. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    AddressRules addressRules(NotificationSettings settings) {
        return new AddressRules(settings.delivery().allowedNetworks());
    }

    @Bean
    UrlGuard urlGuard(AddressRules rules) {
        return new UrlGuard(rules);
    }

    @Bean
    OutboundHttp outboundHttp(NotificationSettings settings, AddressRules rules, Clocks clocks) {
        return new OutboundHttp(settings.delivery(), rules, clocks);
    }

    @Bean
    CredentialAlarms credentialAlarms(MeterRegistry meters) {
        return new CredentialAlarms(meters);
    }

    @Bean
    Lanes lanes(NotificationSettings settings, Clocks clocks) {
        return new Lanes(settings.delivery(), settings.providers(), clocks.wall());
    }

    @Bean
    ProviderMeters providerMeters(Lanes lanes, CredentialAlarms alarms, Clocks clocks, MeterRegistry meters) {
        return new ProviderMeters(lanes, alarms, clocks.wall(), meters);
    }

    @Bean
    SealedSecrets sealedSecrets(NotificationSettings settings) {
        return new SealedSecrets(
                settings.sealing().current(), settings.sealing().keys());
    }

    @Bean
    WebhookAddresses webhookAddresses(UrlGuard guard, SealedSecrets secrets) {
        return new WebhookAddresses(guard, secrets);
    }

    @Bean
    DeliveryChannel webhookChannel(OutboundHttp http, UrlGuard guard, SealedSecrets secrets, JsonMapper json) {
        return new WebhookChannel(http, guard, secrets, json);
    }

    @Bean
    PushIdentity pushIdentity(NotificationSettings settings, Clocks clocks) {
        return new PushIdentity(VapidKeys.of(settings.webPush(), clocks.wall()));
    }

    @Bean
    PushSubscriptions pushSubscriptions(UrlGuard guard, NotificationSettings settings) {
        return new PushSubscriptions(guard, settings.webPush().allowedHosts());
    }

    @Bean
    DeliveryChannel webPushChannel(
            OutboundHttp http, PushSubscriptions subscriptions, PushIdentity identity, JsonMapper json) {
        return new WebPushChannel(http, subscriptions, identity.keys(), json);
    }
}
