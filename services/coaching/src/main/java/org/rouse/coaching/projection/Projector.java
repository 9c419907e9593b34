package org.rouse.coaching.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Refusals;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import reactor.core.publisher.Flux;

/**
 * Writes batches of the log into the views. It returns only when everything is written, so that nothing is acknowledged before; repeating a
 * batch changes nothing. A record whose document the database refuses is set aside, and the others go on. Called by one thread per
 * partition, in order.
 */
final class Projector implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final String READER = "coaching-projection";

    private final ViewWriter views;
    private final Positions positions;
    private final EventLog log;
    private final ProjectionMeters meters;
    private final Lag lag;
    private final Rebuild rebuild;

    Projector(ViewWriter views, Positions positions, EventLog log, ProjectionMeters meters, Lag lag, Rebuild rebuild) {
        this.views = views;
        this.positions = positions;
        this.log = log;
        this.meters = meters;
        this.lag = lag;
        this.rebuild = rebuild;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> entries, @Nullable Consumer<?, ?> consumer) {
        lag.begin(entries);
        List<Unusable> unusable = new ArrayList<>();
        project(entries, unusable);
        Flux.fromIterable(unusable)
                .concatMap(one -> log.append(
                        DeadLetter.of(one.entry(), READER, one.reason()).record(one.entry())))
                .then()
                .block();
        // The views first, then the position, which confirms that all of them are written.
        Map<TopicPartition, Long> reached = reached(entries);
        if (Boolean.TRUE.equals(positions.advance(reached).block())) {
            reached.forEach((partition, offset) -> rebuild.reached(partition, offset + 1));
        } else {
            beginAgain(Objects.requireNonNull(consumer)); // the signature of this kind of listener
        }
        lag.end();
        meters.count(entries.size() - unusable.size(), unusable.size());
    }

    /** Everything was read, including entries behind the last record, such as the end of its transaction. */
    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        assignments.forEach(rebuild::reached);
    }

    /** The reader stops. */
    @Override
    public void unregisterSeekCallback() {
        rebuild.left();
    }

    /** One write for all records; where that is refused, halves in the order of the log, down to the refused record. */
    private void project(List<ConsumerRecord<byte[], byte[]>> entries, List<Unusable> unusable) {
        Batch batch = new Batch();
        entries.forEach(batch::add);
        try {
            views.write(batch).block();
        } catch (RuntimeException e) {
            if (!Refusals.mayLieInTheDocument(e)) {
                throw e;
            }
            if (entries.size() > 1) {
                int half = entries.size() / 2;
                project(entries.subList(0, half), unusable);
                project(entries.subList(half, entries.size()), unusable);
                return;
            }
            positions
                    .probe()
                    .block(); // fails where the database accepts nothing at all: then it is not the record's fault
            refused(entries.getFirst(), e);
            unusable.add(new Unusable(entries.getFirst(), Reason.REFUSED_BY_DATABASE));
            return;
        }
        unusable.addAll(batch.unusable);
    }

    /** The views were removed while being written: everything on the log has to be written into the new ones. */
    private void beginAgain(Consumer<?, ?> consumer) {
        LOG.atError().log("The views were emptied while they were written into; they are written again from the log");
        var assigned = consumer.assignment();
        positions.begin(assigned).block();
        consumer.seekToBeginning(assigned);
        rebuild.expect(consumer.beginningOffsets(assigned), consumer.endOffsets(assigned));
    }

    private static void refused(ConsumerRecord<byte[], byte[]> entry, RuntimeException why) {
        // Leaves out the message: it may quote the document.
        LOG.atError()
                .addKeyValue("topic", entry.topic())
                .addKeyValue("partition", entry.partition())
                .addKeyValue("offset", entry.offset())
                .addKeyValue("cause", why.getClass().getSimpleName())
                .log("The database refuses what a record says; the record is set aside");
    }

    private static Map<TopicPartition, Long> reached(List<ConsumerRecord<byte[], byte[]>> entries) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        entries.forEach(entry -> reached.put(new TopicPartition(entry.topic(), entry.partition()), entry.offset()));
        return reached;
    }
}
