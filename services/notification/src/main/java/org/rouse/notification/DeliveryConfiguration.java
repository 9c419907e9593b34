package org.rouse.notification;

import io.micrometer.core.instrument.MeterRegistry;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AllowedHosts;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.apns.ApnsChannel;
import org.rouse.notification.delivery.email.EmailChannel;
import org.rouse.notification.delivery.fcm.FcmChannel;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.delivery.ntfy.NtfyAddresses;
import org.rouse.notification.delivery.ntfy.NtfyChannel;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webhook.WebhookChannel;
import org.rouse.notification.delivery.webpush.PushIdentity;
import org.rouse.notification.delivery.webpush.PushKind;
import org.rouse.notification.delivery.webpush.PushSubscriptions;
import org.rouse.notification.delivery.webpush.VapidKeys;
import org.rouse.notification.delivery.webpush.WebPushChannel;
import org.rouse.notification.links.PersonLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The channels. A new channel needs one more bean of {@link DeliveryChannel} here, and an address in the contract. */
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
    Sealing sealing(NotificationSettings settings) {
        return new Sealing(
                settings.sealing().current(),
                settings.sealing().keys(),
                "rouse.notification.sealing.current",
                "rouse.notification.sealing.keys");
    }

    @Bean
    WebhookAddresses webhookAddresses(UrlGuard guard, Sealing secrets) {
        return new WebhookAddresses(guard, secrets);
    }

    @Bean
    DeliveryChannel webhookChannel(OutboundHttp http, UrlGuard guard, Sealing secrets, JsonMapper json) {
        return new WebhookChannel(http, guard, secrets, json);
    }

    @Bean
    PushIdentity pushIdentity(NotificationSettings settings, Clocks clocks) {
        return new PushIdentity(VapidKeys.of(settings.webPush(), clocks.wall()));
    }

    @Bean
    PushSubscriptions browserSubscriptions(UrlGuard guard, NotificationSettings settings) {
        AllowedHosts hosts = new AllowedHosts(settings.webPush().allowedHosts());
        return new PushSubscriptions(guard, hosts, "rouse.notification.web-push.allowed-hosts");
    }

    @Bean
    PushSubscriptions distributorSubscriptions(UrlGuard guard, NotificationSettings settings) {
        AllowedHosts hosts = new AllowedHosts(settings.unifiedPush().allowedHosts());
        return new PushSubscriptions(guard, hosts, "rouse.notification.unified-push.allowed-hosts");
    }

    @Bean
    DeliveryChannel webPushChannel(
            OutboundHttp http, PushSubscriptions browserSubscriptions, PushIdentity identity, JsonMapper json) {
        return new WebPushChannel(PushKind.WEB_PUSH, http, browserSubscriptions, identity.keys(), json);
    }

    @Bean
    DeliveryChannel unifiedPushChannel(
            OutboundHttp http, PushSubscriptions distributorSubscriptions, PushIdentity identity, JsonMapper json) {
        return new WebPushChannel(PushKind.UNIFIED_PUSH, http, distributorSubscriptions, identity.keys(), json);
    }

    @Bean
    FcmChannel fcmChannel(OutboundHttp http, NotificationSettings settings, JsonMapper json) {
        return new FcmChannel(http, settings.fcm(), json);
    }

    @Bean
    ApnsChannel apnsChannel(NotificationSettings settings) {
        return new ApnsChannel(settings.apns(), settings.delivery());
    }

    @Bean
    NtfyAddresses ntfyAddresses(UrlGuard guard, NotificationSettings settings, Sealing secrets) {
        return new NtfyAddresses(guard, settings.ntfy(), secrets);
    }

    @Bean
    DeliveryChannel ntfyChannel(
            OutboundHttp http, NtfyAddresses addresses, NotificationSettings settings, JsonMapper json) {
        return new NtfyChannel(http, addresses, settings.ntfy().keep(), json);
    }

    @Bean
    EmailChannel emailChannel(NotificationSettings settings, PersonLinks links) {
        return new EmailChannel(settings.email(), settings.delivery().attemptTimeout(), links);
    }
}
