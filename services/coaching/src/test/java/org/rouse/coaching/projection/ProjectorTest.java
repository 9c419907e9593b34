package org.rouse.coaching.projection;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;
import reactor.core.publisher.Mono;

class ProjectorTest {

    private static final long TEN = 24_600_000;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("views");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Projector projector = projector();
    private long offset;

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldEndInTheSameBytesWhateverTheHistory() {
        project(
                finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED),
                finding(TEN + 100, 30, StretchChange.STRETCH_CHANGE_OPENED));
        byte[] straight = stretches();
        drop();

        project(finding(TEN + 100, 25, StretchChange.STRETCH_CHANGE_OPENED));
        project(
                finding(TEN + 50, 25, StretchChange.STRETCH_CHANGE_OPENED),
                finding(TEN + 100, 30, StretchChange.STRETCH_CHANGE_EXTENDED));
        project(
                finding(TEN + 50, 25, StretchChange.STRETCH_CHANGE_RETRACTED),
                finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));

        assertThat(stretches()).isEqualTo(straight);
    }

    @Test
    void shouldChangeNothingWhenABatchComesAgain() {
        var opened = finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED);
        var extended = finding(TEN, 40, StretchChange.STRETCH_CHANGE_EXTENDED);
        project(opened, extended);
        byte[] once = stretches();

        project(opened, extended);

        assertThat(stretches()).isEqualTo(once);
    }

    @Test
    void shouldLeaveNoDocumentWhenAllStretchesAreRetracted() {
        project(finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));
        project(finding(TEN, 20, StretchChange.STRETCH_CHANGE_RETRACTED));

        assertThat(document()).isEmpty();
    }

    @Test
    void shouldSetAsideWhatItCannotReadAndGoOn() {
        project(record(Topics.FINDING, new byte[] {8, -1}), finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));

        assertThat(document()).isPresent();
        assertThat(producer.history()).hasSize(1);
        assertThat(producer.history().getFirst().topic()).isEqualTo(Topics.DEAD_LETTER.name());
    }

    @Test
    void shouldForgetThePersonsStretchesWhenTheLogSaysSo() {
        project(finding(TEN, 20, StretchChange.STRETCH_CHANGE_OPENED));
        project(record(Topics.FINDING, null));

        assertThat(document()).isEmpty();
    }

    @SafeVarargs
    private void project(ConsumerRecord<byte[], byte[]>... entries) {
        projector.onMessage(new ArrayList<>(List.of(entries)));
    }

    private ConsumerRecord<byte[], byte[]> finding(long first, int minutes, StretchChange change) {
        return record(
                Topics.FINDING,
                Finding.newBuilder()
                        .setPersonId("ada")
                        .setRevision(offset)
                        .setStretch(StretchFinding.newBuilder()
                                .setChange(change)
                                .setFirstMinute(first)
                                .setLastMinute(first + minutes - 1)
                                .setEnd(StretchEnd.STRETCH_END_BREAK))
                        .build()
                        .toByteArray());
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    private ConsumerRecord<byte[], byte[]> record(Topic topic, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic.name(), 0, offset++, "ada".getBytes(UTF_8), value);
    }

    private Optional<RawBsonDocument> document() {
        return Mono.from(database.getCollection("stretches", RawBsonDocument.class)
                        .find(eq("_id", "ada|2016-10-09"))
                        .first())
                .blockOptional();
    }

    private byte[] stretches() {
        return document().orElseThrow().getByteBuffer().array();
    }

    private void drop() {
        Mono.from(database.drop()).block();
    }

    private Projector projector() {
        return new Projector(
                new People(database),
                new Days(database),
                new Stretches(database),
                new Positions(database),
                new EventLog(producer),
                new ProjectionMeters(new SimpleMeterRegistry()));
    }
}
