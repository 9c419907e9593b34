package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.channels.ChannelStatuses;
import org.rouse.notification.channels.NotedChannel;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.log.LookBack;
import org.rouse.notification.log.TopicReader;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts of delivery. */
@Configuration(proxyBeanMethods = false)
class PromptConfiguration {

    @Bean
    Stores stores(MongoDatabase database) {
        return Stores.in(database);
    }

    @Bean
    PromptErasure promptErasure(Stores stores, LogWriter log) {
        return new PromptErasure(stores, log);
    }

    @Bean
    Tailor tailor() {
        return new Tailor(IcuPhrases.load());
    }

    @Bean
    Wording wording(Tailor tailor, PromptRules settings) {
        return new Wording(tailor, settings.defaultLanguage());
    }

    @Bean
    Attempt attempt(
            Stores stores,
            List<DeliveryChannel> channels,
            Lanes lanes,
            Wording wording,
            ActionLinks links,
            ChannelStatuses statuses,
            PromptRules settings,
            Clocks clocks,
            ProviderMeters meters) {
        List<DeliveryChannel> noted = channels.stream()
                .<DeliveryChannel>map(channel -> new NotedChannel(channel, statuses, clocks))
                .toList();
        Duration timeout = settings.delivery().attemptTimeout();
        return new Attempt(stores.claims(), noted, lanes, wording, links, clocks, timeout, meters);
    }

    @Bean
    FateMarks told(Stores stores) {
        return new FateMarks(stores.claims());
    }

    @Bean
    Ending ending(Stores stores, FateMarks told, LogWriter log, MeterRegistry meters) {
        return new Ending(stores.claims(), told, log, meters);
    }

    @Bean
    Answers answers(Stores stores, PersonStore people, Ending ending, Clocks clocks, MeterRegistry meters) {
        return new Answers(stores.claims(), people, ending, clocks, meters);
    }

    @Bean
    Dispatcher dispatcher(
            Stores stores,
            PersonStore people,
            ChannelRegistry channels,
            Wording wording,
            Attempt attempt,
            Ending ending,
            LogWriter log,
            PromptRules settings,
            Clocks clocks,
            MeterRegistry meters) {
        DeliverySettings delivery = settings.delivery();
        Route route = new Route(delivery.triesBeforeFallback(), delivery.patience());
        Backoff backoff = new Backoff(
                delivery.firstRetry(),
                delivery.longestRetry(),
                () -> ThreadLocalRandom.current().nextDouble());
        DeliveryAttempts attempts = new DeliveryAttempts(
                stores.claims(),
                people,
                channels,
                wording,
                attempt,
                ending,
                log,
                route,
                backoff,
                delivery.lease(),
                clocks);
        return new Dispatcher(attempts, stores.claims(), clocks, meters);
    }

    @Bean
    DecisionWork decisionWork(
            Batches batches,
            Stores stores,
            PromptErasure erasure,
            Dispatcher dispatcher,
            PersonStore people,
            LookBack lookBack,
            TopicReader decisionReading,
            Clocks clocks,
            MeterRegistry meters) {
        return new DecisionWork(
                batches,
                stores,
                erasure,
                dispatcher,
                people,
                lookBack::wasReadBefore,
                decisionReading::isReplayed,
                clocks,
                meters);
    }
}
