package org.rouse.notification.prompts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.rouse.notification.catalogue.IcuPhrases;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.channels.ChannelStatuses;
import org.rouse.notification.channels.NotedChannel;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.days.DayStore;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.gate.Gate;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.people.RatingStore;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.tailoring.Tailor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of deciding and delivering, put together. */
@Configuration(proxyBeanMethods = false)
class PromptConfiguration {

    @Bean
    Stores stores(MongoDatabase database) {
        return Stores.in(database);
    }

    @Bean
    Erasure promptErasure(Stores stores) {
        return stores::erase;
    }

    @Bean
    Tailor tailor() {
        return new Tailor(IcuPhrases.load());
    }

    @Bean
    Wording wording(Tailor tailor, PromptRules settings) {
        return new Wording(
                tailor,
                settings.defaultLanguage(),
                settings.breakEvery(),
                settings.study().running());
    }

    @Bean
    Gate gate(PromptRules settings) {
        return new Gate(
                settings.limits().deskBreaksUnderRedFlag(), settings.study().running());
    }

    @Bean
    Attempt attempt(
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
        return new Attempt(noted, lanes, wording, links, clocks, timeout, meters);
    }

    @Bean
    Ending ending(Stores stores, LogWriter log, MeterRegistry meters) {
        return new Ending(stores, log, meters);
    }

    @Bean
    Answers answers(
            Stores stores, PersonStore people, Ending ending, LogWriter log, Clocks clocks, MeterRegistry meters) {
        return new Answers(stores, people, ending, log, clocks, meters);
    }

    @Bean
    Courier courier(
            Stores stores,
            ChannelBook channels,
            PersonStore people,
            Profiles profiles,
            Gate gate,
            Attempt attempt,
            Ending ending,
            PromptRules settings,
            Clocks clocks,
            MeterRegistry meters) {
        DeliverySettings delivery = settings.delivery();
        Route route = new Route(delivery.triesBeforeFallback(), delivery.patience());
        Backoff backoff = new Backoff(
                delivery.firstRetry(),
                delivery.longestRetry(),
                () -> ThreadLocalRandom.current().nextDouble());
        LastLook lastLook = new LastLook(people, profiles, gate, clocks);
        Journey journey = new Journey(
                stores.claims(), channels, lastLook, attempt, ending, route, backoff, delivery.lease(), clocks);
        return new Courier(journey, clocks, meters);
    }

    @Bean
    Handover handover(Stores stores, LogWriter log, Courier courier, MeterRegistry meters) {
        return new Handover(stores, log, courier, meters);
    }

    @Bean
    Sweep sweep(
            Stores stores,
            Handover handover,
            Courier courier,
            Ending ending,
            PromptRules settings,
            Clocks clocks,
            MeterRegistry meters) {
        return new Sweep(
                stores, handover, courier, ending, clocks, settings.delivery().sweepEvery(), meters);
    }

    @Bean
    Decider decider(
            Stores stores,
            PersonStore people,
            RatingStore ratings,
            DayStore days,
            Profiles profiles,
            Gate gate,
            Wording wording,
            Handover handover,
            PromptRules settings,
            Clocks clocks) {
        return new Decider(
                stores,
                people,
                days,
                profiles,
                gate,
                new Likings(stores.diary(), ratings),
                wording,
                handover,
                clocks,
                settings.limits().aerobicLifetime());
    }

    @Bean
    FindingWork findingWork(Batches batches, Decider decider, Courier courier) {
        return new FindingWork(batches, decider, courier);
    }

    @Bean
    Outcomes outcomes(Stores stores, DayStore days, LogWriter log, Clocks clocks) {
        return new Outcomes(stores, days, log, clocks);
    }

    @Bean
    Reminders reminders(Stores stores, Decider decider, Outcomes outcomes, PromptRules settings, Clocks clocks) {
        return new Reminders(
                stores.agenda(), decider, outcomes, clocks, settings.delivery().sweepEvery());
    }
}
