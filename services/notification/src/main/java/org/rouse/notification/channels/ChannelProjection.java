package org.rouse.notification.channels;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.v1.Channels;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the lists of channels in step with the log. A list counts only when its revision is above the one in the view, so of two changes of
 * the same revision the first on the log wins, and the writer of the second sees that it lost.
 */
public final class ChannelProjection {

    private final Batches batches;
    private final ChannelStore lists;

    public ChannelProjection(Batches batches, ChannelStore lists) {
        this.batches = batches;
        this.lists = lists;
    }

    /** Projects the records of one poll. */
    public void project(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.perPerson(records, Channels.parser(), this::apply);
    }

    private Mono<Void> apply(List<Entry<Channels>> entries) {
        return Flux.fromIterable(entries).concatMap(entry -> apply(entry)).then();
    }

    private Mono<Void> apply(Entry<Channels> entry) {
        String personId = entry.personId();
        Channels next = entry.value();
        if (next == null) {
            return lists.forget(personId);
        }
        return lists.find(personId)
                .filter(known -> next.getRevision() > known.getRevision())
                .flatMap(known ->
                        lists.keep(next.toBuilder().setPersonId(personId).build()));
    }
}
