package org.rouse.notification.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.v1.DayView;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the view of days in step with the log. Of several records of one date in a batch the last one is enough. */
public final class DayProjection {

    private final Batches batches;
    private final DayStore days;
    private final DayWatch watch;

    public DayProjection(Batches batches, DayStore days, DayWatch watch) {
        this.batches = batches;
        this.days = days;
        this.watch = watch;
    }

    /** Projects the records of one poll. */
    public void project(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.run(records, DayView.parser(), this::project);
    }

    private Mono<Void> project(String personId, List<Entry<DayView>> entries) {
        Map<String, DayView> last = new LinkedHashMap<>();
        for (Entry<DayView> entry : entries) {
            DayView day = entry.value();
            if (day != null && day.getPersonId().equals(personId) && isDate(day.getLocalDate())) {
                last.put(day.getLocalDate(), day);
            }
        }
        return Flux.fromIterable(last.values())
                .concatMap(day -> days.keep(personId, day).then(Mono.defer(() -> watch.changed(personId, day))))
                .then();
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
