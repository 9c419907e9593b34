package org.rouse.testing;

import java.util.Map;
import java.util.Objects;
import kafka.server.BrokerServer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker that can stop and start again at the same address with all its data. */
public final class LastingBroker implements AutoCloseable {

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

    public LastingBroker() {
        kafka.brokerProperties(Map.of(
                        "offsets.topic.num.partitions", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "transaction.state.log.num.partitions", "1",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1"))
                .brokerListProperty("rouse.test.brokers") // not one that services read
                .afterPropertiesSet();
    }

    public String address() {
        return kafka.getBrokersAsString();
    }

    public void stop() {
        server().shutdown();
        server().awaitShutdown();
    }

    public void restart() {
        server().startup();
    }

    @Override
    public void close() {
        kafka.destroy();
    }

    private BrokerServer server() {
        return Objects.requireNonNull(kafka.getCluster())
                .brokers()
                .values()
                .iterator()
                .next();
    }
}
