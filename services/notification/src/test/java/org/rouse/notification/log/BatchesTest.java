package org.rouse.notification.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.clocks.Clocks;
import reactor.core.publisher.Mono;

class BatchesTest {

    private static final RuntimeException REFUSED = new MongoWriteException(
            new WriteError(11000, "duplicate key", new BsonDocument()), new ServerAddress(), Set.of());
    private static final RuntimeException AWAY = new MongoSocketException("away", new ServerAddress());

    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> worked = new ArrayList<>();

    @Test
    void shouldSetAsideWhatTheDatabaseRefusesAndGoOnWithTheOthers() {
        batches(Mono.empty()).perPerson(records("anna", "ben", "cleo"), Person.parser(), failingFor("ben", REFUSED));

        assertThat(worked).containsExactlyInAnyOrder("anna", "cleo");
        assertThat(log.history()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("ben".getBytes(UTF_8));
            assertThat(DeadLetter.read(letter.headers()))
                    .map(DeadLetter::reason)
                    .contains(Reason.REFUSED_BY_DATABASE);
        });
        assertThat(meters.counter("rouse.records", "topic", "t", "outcome", "worked")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("rouse.records", "topic", "t", "outcome", "dead-letter")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldTryAllAgainWhileTheDatabaseIsAway() {
        Batches batches = batches(Mono.empty());

        assertThatThrownBy(() -> batches.perPerson(records("anna", "ben"), Person.parser(), failingFor("ben", AWAY)))
                .isSameAs(AWAY);

        assertThat(log.history()).isEmpty();
    }

    @Test
    void shouldBlameNoRecordWhileTheDatabaseTakesNothing() {
        Batches batches = batches(Mono.error(AWAY));

        assertThatThrownBy(() -> batches.perPerson(records("ben"), Person.parser(), failingFor("ben", REFUSED)))
                .isSameAs(AWAY);

        assertThat(log.history()).isEmpty();
    }

    private Batches batches(Mono<Void> probe) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));
        LogWriter writer = new LogWriter(log, new Clocks(clock, clock));
        return new Batches(new DeadLetters(writer, meters), Duration.ofSeconds(10), meters, probe);
    }

    private Batches.Work<Person> failingFor(String refused, RuntimeException failure) {
        return entries -> Mono.defer(() -> {
            String personId = entries.getFirst().personId();
            if (personId.equals(refused)) {
                return Mono.error(failure);
            }
            synchronized (worked) {
                worked.add(personId);
            }
            return Mono.empty();
        });
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... people) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String person : people) {
            records.add(new ConsumerRecord<>(
                    "t",
                    0,
                    records.size(),
                    person.getBytes(UTF_8),
                    Person.newBuilder().setPersonId(person).build().toByteArray()));
        }
        return records;
    }
}
