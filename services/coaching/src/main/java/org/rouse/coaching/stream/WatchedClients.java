package org.rouse.coaching.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;

/**
 * The topology's clients, of which those that read stand still before damage: also the one that restores the state from its changelogs.
 * Else the thread that meets it, and with it the topology, would end for good.
 */
final class WatchedClients extends DefaultKafkaClientSupplier {

    private final DamagedLog damage;

    WatchedClients(DamagedLog damage) {
        this.damage = damage;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return WatchedConsumer.of(super.getConsumer(config), damage);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return WatchedConsumer.of(super.getRestoreConsumer(config), damage);
    }
}
