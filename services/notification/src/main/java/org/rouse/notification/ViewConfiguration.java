package org.rouse.notification;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.channels.ChannelStore;
import org.rouse.notification.channels.ChannelTraces;
import org.rouse.notification.days.DayProjection;
import org.rouse.notification.days.DayStore;
import org.rouse.notification.days.DayWatch;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.people.RatingProjection;
import org.rouse.notification.people.RatingStore;
import org.rouse.notification.people.RedFlagWatch;
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
    RatingStore ratingStore(MongoDatabase database) {
        return new RatingStore(database);
    }

    @Bean
    RatingProjection ratingProjection(Batches batches, RatingStore ratings) {
        return new RatingProjection(batches, ratings);
    }

    @Bean
    DayStore dayStore(MongoDatabase database) {
        return new DayStore(database);
    }

    @Bean
    DayProjection dayProjection(Batches batches, DayStore days, DayWatch watch) {
        return new DayProjection(batches, days, watch);
    }

    @Bean
    PersonProjection personProjection(
            Batches batches,
            PersonStore people,
            Erasure prompts,
            ChannelBook channels,
            ChannelTraces traces,
            DayStore days,
            RatingStore ratings,
            RedFlagWatch redFlags) {
        Erasure everything = personId -> prompts.erase(personId)
                .then(days.erase(personId))
                .then(ratings.erase(personId))
                .then(traces.erase(personId))
                .then(channels.erase(personId));
        return new PersonProjection(batches, people, everything, redFlags);
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
