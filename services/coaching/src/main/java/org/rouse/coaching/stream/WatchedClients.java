package org.rouse.coaching.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;

/**
 * The topology's clients. Its consumers halt at damage of the log, including the one that restores the state from changelogs: otherwise the
 * thread that meets damage, and with it the topology, would end for good.
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
