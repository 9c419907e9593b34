package org.rouse.notification.channels;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.email.EmailChannel;
import org.rouse.notification.delivery.ntfy.NtfyAddresses;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webpush.PushSubscriptions;
import org.rouse.notification.people.PersonStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the registration of channels. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    AddressChecks addresses(
            WebhookAddresses webhooks,
            PushSubscriptions browserSubscriptions,
            PushSubscriptions distributorSubscriptions,
            NtfyAddresses topics) {
        return new AddressChecks(webhooks, browserSubscriptions, distributorSubscriptions, topics);
    }

    @Bean
    ChannelStatuses channelStatuses(MongoDatabase database) {
        return new ChannelStatuses(database);
    }

    @Bean
    Allowances allowances(MongoDatabase database, ChannelSettings settings, Clocks clocks) {
        return new Allowances(database, settings.allowance(), clocks);
    }

    @Bean
    ChannelTraces channelTraces(ChannelRegistry registry, ChannelStatuses statuses, Allowances allowances) {
        return new ChannelTraces(registry, statuses, allowances);
    }

    @Bean
    Confirmations confirmations(
            EmailChannel email,
            ChannelRegistry registry,
            ChannelStatuses statuses,
            PersonStore people,
            Allowances allowances,
            ChannelSettings settings,
            Clocks clocks) {
        return new Confirmations(email, registry, statuses, people, allowances, settings.defaultLanguage(), clocks);
    }

    @Bean
    Registrar registrar(
            ChannelRegistry registry,
            AddressChecks addresses,
            Confirmations confirmations,
            List<DeliveryChannel> kinds,
            Clocks clocks) {
        return new Registrar(registry, addresses, confirmations, kinds, clocks);
    }
}
