package org.rouse.notification.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;

/** What groups of consumers have acknowledged, as the broker has it. */
public final class Acknowledged {

    private final Admin admin;
    private final Map<String, ListConsumerGroupOffsetsSpec> groups;

    public Acknowledged(Admin admin, Set<String> groups) {
        this.admin = admin;
        this.groups = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
    }

    /** The offset that follows, by partition; none where nothing was. */
    Mono<Map<TopicPartition, Long>> offsets() {
        return Mono.fromFuture(() -> admin.listConsumerGroupOffsets(groups)
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture())
                .map(found -> {
                    Map<TopicPartition, Long> offsets = new HashMap<>();
                    found.values()
                            .forEach(group -> group.forEach((partition, at) -> {
                                if (at != null) {
                                    offsets.put(partition, at.offset());
                                }
                            }));
                    return offsets;
                });
    }
}
