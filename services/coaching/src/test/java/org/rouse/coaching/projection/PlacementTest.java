package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.views.Positions;

/** The reader goes on from where the views end; the log of this test holds the offsets 5 to 9. */
class PlacementTest {

    private static final TopicPartition PARTITION = new TopicPartition("days", 3);
    private static final List<TopicPartition> ASSIGNED = List.of(PARTITION);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Positions positions = new Positions(client.getDatabase("views"));
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Rebuild rebuild = new Rebuild();
    private final Placement placement = new Placement(positions, rebuild);

    @BeforeEach
    void log() {
        consumer.assign(ASSIGNED);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 5L));
        consumer.updateEndOffsets(Map.of(PARTITION, 10L));
        consumer.seek(PARTITION, 10); // the position of the group at the broker
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldReadAllWhenViewsAreEmpty() {
        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(5);
        assertThat(rebuild.progress()).isEqualTo(new Rebuild.Progress(0, 5));
        assertThat(positions.of(ASSIGNED).block()).containsEntry(PARTITION, -1L);
    }

    @Test
    void shouldReadOnFromWhereViewsEnd() {
        viewsEndAt(7);

        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(8);
        assertThat(rebuild.progress()).isEqualTo(new Rebuild.Progress(0, 2));
    }

    @Test
    void shouldNotCallARebuildDoneBecauseItWasInterrupted() {
        placement.onPartitionsAssigned(consumer, ASSIGNED);
        positions.advance(Map.of(PARTITION, 6L)).block();
        placement.onPartitionsRevokedAfterCommit(consumer, ASSIGNED);

        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        assertThat(rebuild.progress()).isEqualTo(new Rebuild.Progress(0, 3));
    }

    @Test
    void shouldReadNothingTwiceWhenViewsHoldTheLastRecord() {
        viewsEndAt(9);

        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(10);
        assertThat(rebuild.progress().isUnderWay()).isFalse();
    }

    @Test
    void shouldReadAllWhenViewsHoldMoreThanTheLog() {
        viewsEndAt(10);

        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(5);
    }

    @Test
    void shouldReadFromTheOldestWhenWhatFollowsTheViewsIsGone() {
        viewsEndAt(2);

        placement.onPartitionsAssigned(consumer, ASSIGNED);

        assertThat(consumer.position(PARTITION)).isEqualTo(5);
    }

    @Test
    void shouldBeDoneWithTheRebuildWhenTheLastOffsetIsRead() {
        placement.onPartitionsAssigned(consumer, ASSIGNED);
        rebuild.reached(PARTITION, 9);
        assertThat(rebuild.progress()).isEqualTo(new Rebuild.Progress(4, 5));

        rebuild.reached(PARTITION, 10);

        assertThat(rebuild.progress().isUnderWay()).isFalse();
    }

    @Test
    void shouldNotTakeViewsForWholeBeforeItIsKnownWhatTheyLack() {
        assertThat(rebuild.isPlaced()).isFalse();

        placement.onPartitionsAssigned(consumer, List.of()); // other instances read all partitions
        assertThat(rebuild.isPlaced()).isTrue();

        rebuild.left();
        assertThat(rebuild.isPlaced()).isFalse();
    }

    @Test
    void shouldNotWaitForAPartitionThatAnotherReadsOn() {
        placement.onPartitionsAssigned(consumer, ASSIGNED);
        placement.onPartitionsRevokedAfterCommit(consumer, ASSIGNED);

        assertThat(rebuild.progress().isUnderWay()).isFalse();
    }

    private void viewsEndAt(long offset) {
        positions.begin(ASSIGNED).block();
        assertThat(positions.advance(Map.of(PARTITION, offset)).block()).isTrue();
    }
}
