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

/** The offsets that consumer groups have committed, read from the broker. */
public final class Acknowledged {

    private final Admin admin;
    private final Map<String, ListConsumerGroupOffsetsSpec> groups;

    public Acknowledged(Admin admin, Set<String> groups) {
        this.admin = admin;
        this.groups = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
    }

    /** The next offset, by partition; absent where nothing was committed. */
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
