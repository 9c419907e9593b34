package org.rouse.notification;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.channels.Registrar;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webpush.PushIdentity;
import org.rouse.notification.delivery.webpush.PushSubscriptions;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views of people and of their channels. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    PersonStore personStore(MongoDatabase database) {
        return new PersonStore(database);
    }

    @Bean
    Profiles profiles(NotificationSettings settings) {
        return new Profiles(settings.gate());
    }

    @Bean
    PersonProjection personProjection(Batches batches, PersonStore people, Erasure prompts, ChannelBook channels) {
        Erasure everything = personId -> prompts.erase(personId).then(channels.erase(personId));
        return new PersonProjection(batches, people, everything);
    }

    @Bean
    ChannelStore channelStore(MongoDatabase database) {
        return new ChannelStore(database);
    }

    @Bean
    ChannelBook channelBook(ChannelStore lists, LogWriter log, NotificationSettings settings) {
        return new ChannelBook(lists, log, settings.readBackWithin());
    }

    @Bean
    ChannelProjection channelProjection(Batches batches, ChannelStore lists) {
        return new ChannelProjection(batches, lists);
    }

    @Bean
    Registrar registrar(
            ChannelBook book,
            WebhookAddresses webhooks,
            PushSubscriptions subscriptions,
            PushIdentity identity,
            Clocks clocks) {
        return new Registrar(book, webhooks, subscriptions, identity.keys().isPresent(), clocks);
    }
}
