package org.rouse.notification.log;

import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/** Makes each reader check its database while no records arrive: an emptied database is noticed at once. */
public record Readings(List<TopicReader> all) implements ApplicationListener<ListenerContainerIdleEvent> {

    public Readings {
        all = List.copyOf(all);
    }

    /** Called on the consumer's thread. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        var partitions = idle.getTopicPartitions();
        if (partitions == null) {
            return;
        }
        all.stream()
                .filter(reading -> partitions.stream()
                        .anyMatch(partition ->
                                partition.topic().equals(reading.topic().name())))
                .forEach(reading -> reading.idle(idle.getConsumer()));
    }
}
