package org.rouse.coaching.stream;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.streams.KafkaStreamsRegistry;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Reports whether the topology works or is about to: while it restores or has failed the service is not ready. */
@Component("topologyHealthIndicator")
final class TopologyHealth implements HealthIndicator {

    private final ObjectProvider<KafkaStreamsRegistry> registry;

    TopologyHealth(ObjectProvider<KafkaStreamsRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Health health() {
        KafkaStreamsRegistry running = registry.getIfAvailable();
        boolean up = running != null
                && !running.streamsBuilderFactoryBeans().isEmpty()
                && running.streamsBuilderFactoryBeans().stream().allMatch(TopologyHealth::runs);
        return (up ? Health.up() : Health.down()).build();
    }

    private static boolean runs(StreamsBuilderFactoryBean topology) {
        KafkaStreams streams = topology.getKafkaStreams();
        return streams != null && streams.state() == KafkaStreams.State.RUNNING;
    }
}
