package org.rouse.notification;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.channels.ChannelTraces;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.people.PersonStore;
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
    PersonProjection personProjection(
            Batches batches, PersonStore people, Erasure prompts, ChannelBook channels, ChannelTraces traces) {
        Erasure everything =
                personId -> prompts.erase(personId).then(traces.erase(personId)).then(channels.erase(personId));
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
}
