package org.rouse.coaching.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.CalendarsDue;
import org.rouse.coaching.views.People;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.CalendarReading;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.NoteCalendar;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.testing.SettableClock;
import reactor.core.publisher.Mono;

/** When calendars are refreshed, by which instance, and with what result on the log. */
class CalendarRefreshTest {

    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String AT_THREE = CalendarServer.calendar("20261119T150000Z");

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(mongo.bindAndGetConnectionString());
    private final MongoDatabase views = client.getDatabase("views");
    private final CalendarServer server = new CalendarServer();
    private final SettableClock clock = new SettableClock(NOON);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final CoachingSettings settings = TestSettings.with(
            "calendar.allowed-networks",
            "127.0.0.0/8",
            "calendar.keys.main",
            Base64.getEncoder().encodeToString(new byte[32]));
    private final People people = new People(views);
    private final CalendarsDue due = new CalendarsDue(views, settings);
    private final CalendarHttp http = new CalendarHttp(settings.calendar());
    private final CalendarReadings readings = new CalendarReadings(clock);
    private final CalendarRefresh one = instance();
    private final CalendarRefresh other = instance();

    @BeforeEach
    void give() {
        server.put("/a.ics", 200, AT_THREE, "ETag: \"2\"");
        know(given());
    }

    @AfterEach
    void close() {
        readings.close();
        http.close();
        server.close();
        client.close();
        mongo.shutdownNow();
    }

    @Test
    void shouldReadAgainAfterAnHourAndSayWhatIsNew() throws Exception {
        clock.set(NOON.plus(HOUR).minusMillis(1));
        one.round().block();
        assertThat(server.asked).isEmpty();

        clock.set(NOON.plus(HOUR));
        one.round().block();

        Command command = Command.parseFrom(producer.history().getFirst().value());
        assertThat(producer.history()).hasSize(1);
        assertThat(command.getPersonId()).isEqualTo("ada");
        assertThat(command.getIssuedAtMs()).isEqualTo(NOON.plus(HOUR).toEpochMilli());
        NoteCalendar noted = command.getNoteCalendar();
        assertThat(noted.getGivenBy()).isEqualTo("c1");
        assertThat(noted.getFailure()).isEmpty();
        assertThat(noted.getReading().getEtag()).isEqualTo("\"2\"");
        assertThat(noted.getReading().getBusyList())
                .containsExactly(BusySpan.newBuilder()
                        .setFromMs(Instant.parse("2026-11-19T15:00:00Z").toEpochMilli())
                        .setToMs(Instant.parse("2026-11-19T15:30:00Z").toEpochMilli())
                        .build());
        assertThat(command.toString()).doesNotContain("Oncology").doesNotContain("127.0.0.1");
    }

    /** Two instances look at once: one reads the calendar, and the other reads it when it is due again. */
    @Test
    void shouldAskOnceHoweverManyInstancesLook() {
        clock.set(NOON.plus(HOUR));
        Mono.when(one.round(), other.round()).block();
        assertThat(server.asked).hasSize(1);

        clock.set(NOON.plus(HOUR.multipliedBy(2)));
        other.round().block();
        one.round().block();

        assertThat(server.asked).hasSize(2);
    }

    /** The known part ends a day earlier than possible: then the server is asked for the whole, not for changes. */
    @Test
    void shouldAskForAllOnceADay() {
        know(given(NOON.plus(Duration.ofDays(14)).plus(HOUR), ""));
        server.put("/a.ics", 304, "");
        clock.set(NOON.plus(HOUR));
        one.round().block();
        clock.set(NOON.plus(HOUR).plus(Duration.ofDays(1)));
        one.round().block();

        assertThat(server.asked).containsExactly("/a.ics \"1\"", "/a.ics");
    }

    @Test
    void shouldSayWhatIsAsItWasAFewTimesADay() throws Exception {
        server.put("/a.ics", 304, "");
        clock.set(NOON.plus(Duration.ofHours(6)).minusMillis(1));
        one.round().block();
        assertThat(producer.history()).isEmpty();

        clock.set(NOON.plus(Duration.ofHours(7)));
        one.round().block();

        NoteCalendar noted =
                Command.parseFrom(producer.history().getFirst().value()).getNoteCalendar();
        assertThat(noted.hasReading()).isFalse();
        assertThat(noted.getFailure()).isEmpty();
    }

    @Test
    void shouldSayOnceWhyItCannotBeRead() throws Exception {
        server.put("/a.ics", 200, "<html>");
        clock.set(NOON.plus(HOUR));
        one.round().block();
        know(given(NOON.plus(Duration.ofDays(14)), "not-a-calendar"));
        clock.set(NOON.plus(HOUR.multipliedBy(2)));
        one.round().block();

        assertThat(server.asked).hasSize(2);
        assertThat(producer.history()).hasSize(1);
        assertThat(Command.parseFrom(producer.history().getFirst().value())
                        .getNoteCalendar()
                        .getFailure())
                .isEqualTo("not-a-calendar");
    }

    @Test
    void shouldAskNoMoreWhereItWasTakenAwayOrUploadedOrThePersonForgotten() {
        clock.set(NOON.plus(HOUR));
        for (Optional<Person> now : List.of(
                Optional.<Person>empty(),
                Optional.of(person().build()),
                Optional.of(person().setCalendar(given().toBuilder().clearSealedAddress())
                        .build()))) {
            know(given());
            put(now);
            one.round().block();
        }

        assertThat(server.asked).isEmpty();
    }

    @Test
    void shouldGoOnAfterOneThatCannotBeOpened() {
        put(Optional.of(person().setCalendar(given().toBuilder()
                        .setSealedAddress(ByteString.copyFrom(new byte[] {4, 'm', 'a', 'i', 'n', 0})))
                .build()));
        Map<String, Optional<Person>> eve = Map.of(
                "eve",
                Optional.of(person().setPersonId("eve")
                        .setCalendar(sealedFor("eve"))
                        .build()));
        people.put(eve).then(due.put(eve)).block();
        clock.set(NOON.plus(HOUR));

        one.round().block();

        assertThat(server.asked).hasSize(1);
    }

    private CalendarRefresh instance() {
        return new CalendarRefresh(due, people, http, readings, new EventLog(producer), clock, settings);
    }

    private void know(GivenCalendar calendar) {
        put(Optional.of(person().setCalendar(calendar).build()));
    }

    private void put(Optional<Person> person) {
        people.put(Map.of("ada", person)).then(due.put(Map.of("ada", person))).block();
    }

    private static Person.Builder person() {
        return Person.newBuilder()
                .setPersonId("ada")
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"));
    }

    private GivenCalendar given() {
        return given(NOON.plus(Duration.ofDays(14)), "");
    }

    private GivenCalendar given(Instant until, String failure) {
        return sealedFor("ada").toBuilder()
                .setFailure(failure)
                .setReading(CalendarReading.newBuilder()
                        .setUntilMs(until.toEpochMilli())
                        .setEtag("\"1\""))
                .build();
    }

    private GivenCalendar sealedFor(String personId) {
        byte[] url = server.url("/a.ics").getBytes(UTF_8);
        return GivenCalendar.newBuilder()
                .setCommandId("c1")
                .setTriedAtMs(NOON.toEpochMilli())
                .setSealedAddress(
                        ByteString.copyFrom(settings.calendar().sealing().seal(url, personId)))
                .build();
    }
}
