package org.rouse.notification.log;

import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/** Has each reading look after its database while nothing comes: one that is emptied then is found out at once. */
public record Readings(List<TopicReader> all) implements ApplicationListener<ListenerContainerIdleEvent> {

    public Readings {
        all = List.copyOf(all);
    }

    /** Called on the thread of the consumer. */
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
