package org.rouse.coaching.projection;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes batches of the log into the views. It returns only when all is written, so that nothing is acknowledged before;
 * doing a batch again changes nothing. Called by one thread per partition, in order.
 */
final class Projector implements BatchMessageListener<byte[], byte[]> {

    private final People people;
    private final Days days;
    private final Stretches stretches;
    private final Positions positions;
    private final EventLog log;
    private final ProjectionMeters meters;

    Projector(
            People people, Days days, Stretches stretches, Positions positions, EventLog log, ProjectionMeters meters) {
        this.people = people;
        this.days = days;
        this.stretches = stretches;
        this.positions = positions;
        this.log = log;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> entries) {
        Batch batch = new Batch();
        entries.forEach(batch::add);
        // Each view of its own, then the position, which says that all of them are written.
        Mono.when(people.put(batch.people), putDays(batch), putStretches(batch), setAside(batch))
                .then(Mono.defer(() -> positions.put(batch.reached)))
                .block();
        meters.count(entries.size() - batch.unusable.size(), batch.unusable.size());
    }

    private Mono<Void> putDays(Batch batch) {
        return Flux.fromIterable(batch.daysErased)
                .concatMap(days::erase)
                .then(Mono.defer(() -> days.put(batch.days.values())));
    }

    private Mono<Void> putStretches(Batch batch) {
        return Flux.fromIterable(batch.stretchesErased)
                .concatMap(stretches::erase)
                .then(Mono.defer(() -> batch.stretches.isEmpty() ? Mono.empty() : stretches.apply(batch.stretches)));
    }

    private Mono<Void> setAside(Batch batch) {
        return Flux.fromIterable(batch.unusable)
                .concatMap(entry ->
                        log.append(DeadLetter.of(entry, "coaching-projection", Reason.NOT_A_MESSAGE_OF_THIS_TOPIC)
                                .record(entry)))
                .then();
    }
}
