package org.rouse.notification.delivery.lanes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.DeliverySettings;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The lanes to all providers. Their number is bounded: the one that was unused for longest is dropped, with all that was known of its
 * provider.
 */
public final class Lanes {

    private record Key(String type, String provider) {}

    private final DeliverySettings delivery;
    private final ProviderSettings settings;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final Map<Key, Lane> lanes;

    public Lanes(DeliverySettings delivery, ProviderSettings settings, InstantSource clock) {
        this(delivery, settings, clock, Schedulers.parallel());
    }

    Lanes(DeliverySettings delivery, ProviderSettings settings, InstantSource clock, Scheduler scheduler) {
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
        this.scheduler = scheduler;
        this.lanes = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Lane> eldest) {
                return size() > settings.most();
            }
        };
    }

    /**
     * Makes the attempt when its turn with the channel's provider comes, unless the provider is down or busy. The time limit of an attempt
     * runs from its turn.
     *
     * @param urgent whether it goes ahead of all others that wait
     */
    public Mono<AttemptOutcome> pass(
            DeliveryChannel delivery, Channel channel, boolean urgent, Supplier<Mono<AttemptOutcome>> attempt) {
        return Mono.defer(
                () -> lane(new Key(delivery.type(), delivery.provider(channel))).pass(urgent, attempt));
    }

    /** The number of providers of the type in each state of their breaker: "closed", "open", "half-open". */
    public synchronized Map<String, Integer> states(String type) {
        Map<String, Integer> states = new TreeMap<>(Map.of("closed", 0, "open", 0, "half-open", 0));
        lanes.forEach((key, lane) -> {
            if (key.type().equals(type)) {
                states.merge(name(lane.state()), 1, Integer::sum);
            }
        });
        return states;
    }

    private synchronized Lane lane(Key key) {
        return lanes.computeIfAbsent(key, one -> new Lane(one.provider(), delivery, settings, clock, scheduler));
    }

    private static String name(CircuitBreaker.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
