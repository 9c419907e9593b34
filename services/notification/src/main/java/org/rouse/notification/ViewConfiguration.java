package org.rouse.notification;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.rouse.contracts.Topics;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.channels.ChannelTraces;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.log.TopicReader;
import org.rouse.notification.log.WholeViews;
import org.rouse.notification.people.Erasure;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.people.PersonStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The views of people and of their channels. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    PersonStore personStore(MongoDatabase database) {
        return new PersonStore(database);
    }

    @Bean
    PersonProjection personProjection(
            Batches batches,
            PersonStore people,
            Erasure prompts,
            ChannelRegistry channels,
            ChannelTraces traces,
            TopicReader personReading) {
        Erasure everything = (personId, onLog) -> prompts.erase(personId, onLog)
                .then(traces.erase(personId))
                .then(onLog ? Mono.empty() : channels.erase(personId));
        return new PersonProjection(batches, people, everything, personReading::isReplayed);
    }

    @Bean
    ChannelStore channelStore(MongoDatabase database) {
        return new ChannelStore(database);
    }

    @Bean
    ChannelRegistry channelRegistry(
            ChannelStore lists, LogWriter log, WholeViews views, NotificationSettings settings) {
        return new ChannelRegistry(
                lists, log, personId -> views.areOf(Topics.CHANNEL, personId), settings.readBackWithin());
    }

    @Bean
    ChannelProjection channelProjection(Batches batches, ChannelStore lists) {
        return new ChannelProjection(batches, lists);
    }
}
