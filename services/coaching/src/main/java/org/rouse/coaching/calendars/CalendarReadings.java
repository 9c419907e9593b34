package org.rouse.coaching.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rouse.coaching.Policies;
import org.rouse.coaching.calendar.CalendarReader;
import org.rouse.coaching.calendar.TakenTimes;
import org.rouse.coaching.calendar.UnreadableCalendarException;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.CalendarReading;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads the future events of calendars. Two at once: a hostile calendar must not hold up other work. */
@Component
class CalendarReadings implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    /** The most by which the days of a travelling person begin earlier. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING, "calendar-readings");
    private final InstantSource clock;

    CalendarReadings(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The text's events from now on.
     *
     * @return {@link UnreadableCalendarException} where it is no calendar
     */
    Mono<CalendarReading> of(String text, Person person, Duration ahead) {
        return Mono.fromCallable(() -> reading(text, person, ahead)).subscribeOn(threads);
    }

    private CalendarReading reading(String text, Person person, Duration ahead) throws UnreadableCalendarException {
        Instant now = clock.instant();
        TakenTimes taken =
                CalendarReader.read(text, Policies.zones(person).zoneAt(now), now.minus(BEFORE), now.plus(ahead));
        CalendarReading.Builder reading = CalendarReading.newBuilder()
                .setReadAtMs(now.toEpochMilli())
                .setUntilMs(taken.until().toEpochMilli())
                .setLeftOut(taken.leftOut())
                .addAllWhy(taken.why());
        taken.spans()
                .forEach(span -> reading.addBusy(BusySpan.newBuilder()
                        .setFromMs(span.from().toEpochMilli())
                        .setToMs(span.to().toEpochMilli())));
        return reading.build();
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
