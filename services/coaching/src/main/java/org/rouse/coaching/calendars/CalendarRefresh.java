package org.rouse.coaching.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rouse.coaching.CalendarSettings;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.calendar.UnreadableCalendarException;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.rounds.Rounds;
import org.rouse.coaching.views.CalendarsDue;
import org.rouse.coaching.views.People;
import org.rouse.contracts.v1.CalendarReading;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.NoteCalendar;
import org.rouse.contracts.v1.Person;
import org.rouse.http.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads calendars at their addresses again when they are due, on whichever instance claims one first. The result is a command like any
 * other, so that the log shows what was known when.
 */
@Component
class CalendarRefresh implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRefresh.class);

    private static final int MOST = 200;

    /** How long the server is only asked for changes; events further ahead arrive with the next full reading. */
    private static final Duration WHOLE = Duration.ofDays(1);

    private final CalendarsDue due;
    private final People people;
    private final CalendarHttp http;
    private final CalendarReadings readings;
    private final EventLog log;
    private final InstantSource clock;
    private final CalendarSettings settings;
    private final Sealing sealing;
    private final Rounds<String> rounds;

    CalendarRefresh(
            CalendarsDue due,
            People people,
            CalendarHttp http,
            CalendarReadings readings,
            EventLog log,
            InstantSource clock,
            CoachingSettings settings) {
        this.due = due;
        this.people = people;
        this.http = http;
        this.readings = readings;
        this.log = log;
        this.clock = clock;
        this.settings = settings.calendar();
        this.sealing = this.settings.sealing();
        this.rounds = new Rounds<>(() -> due.at(clock.instant(), MOST), this::claimed, CalendarRefresh::tell);
    }

    @Override
    public void start() {
        if (sealing.isOn()) {
            rounds.start(due.prepare(), settings.look());
        }
    }

    /** Reads all calendars that are due. */
    Mono<Void> round() {
        return rounds.round();
    }

    private static void tell(Throwable failure) {
        LOG.atWarn()
                .addKeyValue("cause", failure.getClass().getSimpleName()) // its message may quote an address
                .log("A calendar that is due could not be read; it is tried again when it is due the next time");
    }

    private Mono<Void> claimed(String personId) {
        return due.claim(personId, clock.instant())
                .filter(Boolean::booleanValue)
                .flatMap(_ -> people.find(personId))
                .flatMap(Mono::justOrEmpty)
                .filter(person -> !person.getCalendar().getSealedAddress().isEmpty())
                .flatMap(this::refresh);
    }

    private Mono<Void> refresh(Person person) {
        GivenCalendar calendar = person.getCalendar();
        return fetched(person)
                .flatMap(fetched -> switch (fetched) {
                    case Fetched.Text text ->
                        readings.of(text.text(), person, settings.ahead())
                                .map(reading -> noted(reading, text))
                                .onErrorResume(
                                        UnreadableCalendarException.class, _ -> Mono.just(failed("not-a-calendar")));
                    case Fetched.Unchanged() -> Mono.just(NoteCalendar.newBuilder());
                    case Fetched.Failed(String cause) -> Mono.just(failed(cause));
                })
                .filter(noted -> isNews(noted, calendar))
                .flatMap(noted -> note(person, noted.setGivenBy(calendar.getCommandId())));
    }

    private Mono<Fetched> fetched(Person person) {
        GivenCalendar calendar = person.getCalendar();
        Optional<URI> address = sealing.open(calendar.getSealedAddress().toByteArray(), person.getPersonId())
                .map(bytes -> URI.create(new String(bytes, UTF_8)));
        if (address.isEmpty()) {
            return Mono.just(new Fetched.Failed("key-gone"));
        }
        CalendarReading known = calendar.getReading();
        boolean reaches = Instant.ofEpochMilli(known.getUntilMs())
                .isAfter(clock.instant().plus(settings.ahead()).minus(WHOLE));
        return reaches
                ? http.get(address.get(), known.getEtag(), known.getLastModified())
                : http.get(address.get(), "", "");
    }

    private static NoteCalendar.Builder noted(CalendarReading reading, Fetched.Text text) {
        return NoteCalendar.newBuilder()
                .setReading(reading.toBuilder().setEtag(text.etag()).setLastModified(text.lastModified()));
    }

    private static NoteCalendar.Builder failed(String cause) {
        return NoteCalendar.newBuilder().setFailure(cause);
    }

    /** An unchanged calendar is recorded a few times a day, so that the person sees when it was read. */
    private boolean isNews(NoteCalendar.Builder noted, GivenCalendar calendar) {
        boolean same = noted.getFailure().equals(calendar.getFailure())
                && (!noted.hasReading()
                        || noted.getReading()
                                .getBusyList()
                                .equals(calendar.getReading().getBusyList()));
        return !same
                || !clock.instant()
                        .isBefore(Instant.ofEpochMilli(calendar.getTriedAtMs()).plus(settings.unchanged()));
    }

    private Mono<Void> note(Person person, NoteCalendar.Builder noted) {
        return log.command(person.getPersonId(), Command.newBuilder().setNoteCalendar(noted), clock.instant())
                .then();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
