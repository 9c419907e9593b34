package org.rouse.notification.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.contracts.v1.RedFlagTier.*;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.DeadLetters;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.running.Samples;
import reactor.core.publisher.Mono;

/** Which records of a person tell that a warning sign was raised. */
class RedFlagRaisingTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<String> told = new ArrayList<>();
    private MongoClient client;
    private PersonProjection projection;

    @BeforeEach
    void start() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogWriter log = new LogWriter(
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()),
                new Clocks(InstantSource.system(), InstantSource.system()));
        projection = new PersonProjection(
                new Batches(new DeadLetters(log, meters), Duration.ofSeconds(10), meters, Mono.empty()),
                new PersonStore(client.getDatabase("people")),
                personId -> Mono.empty(),
                person -> Mono.fromRunnable(() -> told.add(
                        person.getFlag().getRaisingId() + " " + person.getFlag().getTier())));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldTellOfAWorseSignWhileALesserStands() {
        read(flagged("r-1", RED_FLAG_TIER_DAYS), flagged("r-2", RED_FLAG_TIER_EMERGENCY));

        assertThat(told).containsExactly("r-1 RED_FLAG_TIER_DAYS", "r-2 RED_FLAG_TIER_EMERGENCY");
    }

    @Test
    void shouldTellOfTheSameSignRaisedAgain() {
        read(flagged("r-1", RED_FLAG_TIER_TODAY), flagged("r-2", RED_FLAG_TIER_TODAY));

        assertThat(told).containsExactly("r-1 RED_FLAG_TIER_TODAY", "r-2 RED_FLAG_TIER_TODAY");
    }

    @Test
    void shouldTellOnceOfARaisingThatStandsInSeveralRecords() {
        read(flagged("r-1", RED_FLAG_TIER_TODAY));
        read(flagged("r-1", RED_FLAG_TIER_TODAY).toBuilder().setName("Anna").build());

        assertThat(told).containsExactly("r-1 RED_FLAG_TIER_TODAY");
    }

    @Test
    void shouldTellOfASignRaisedAfterOneWasEnded() {
        read(flagged("r-1", RED_FLAG_TIER_TODAY), person(), flagged("r-2", RED_FLAG_TIER_TODAY));

        assertThat(told).hasSize(2);
    }

    @Test
    void shouldTellOfATellProviderSignThoughPromptsGoOn() {
        Person sign = flagged("r-1", RED_FLAG_TIER_TELL_PROVIDER);

        read(sign);

        assertThat(told).containsExactly("r-1 RED_FLAG_TIER_TELL_PROVIDER");
        assertThat(RedFlags.stopPrompts(sign)).isFalse();
        assertThat(RedFlags.stopPrompts(flagged("r-1", RED_FLAG_TIER_DAYS))).isTrue();
    }

    @Test
    void shouldTellOnceOfARecordThatSaysOnlyThatASignStands() {
        Person only = person().toBuilder().setRedFlag(true).build();

        read(person(), only, only, person(), only);

        assertThat(told).hasSize(2);
        assertThat(RedFlags.stopPrompts(only)).isTrue();
        assertThat(RedFlags.standing(only).orElseThrow().getTier()).isEqualTo(RED_FLAG_TIER_TODAY);
    }

    @Test
    void shouldHeedATierOfALaterVersionLikeToday() {
        Person later = person().toBuilder()
                .setFlag(RedFlag.newBuilder().setTierValue(99).setRaisingId("r-1"))
                .build();

        assertThat(RedFlags.stopPrompts(later)).isTrue();
        assertThat(RedFlags.standing(later).orElseThrow().getTier()).isEqualTo(RED_FLAG_TIER_TODAY);
    }

    private void read(Person... records) {
        projection.project(Arrays.stream(records)
                .map(person -> new ConsumerRecord<>(
                        Topics.PERSON.name(), 0, 0, person.getPersonId().getBytes(UTF_8), person.toByteArray()))
                .toList());
    }

    private static Person person() {
        return Samples.person("anna").build();
    }

    private static Person flagged(String raisingId, RedFlagTier tier) {
        return Samples.person("anna")
                .setRedFlag(tier != RED_FLAG_TIER_TELL_PROVIDER)
                .setFlag(RedFlag.newBuilder().setTier(tier).setRaisingId(raisingId))
                .build();
    }
}
