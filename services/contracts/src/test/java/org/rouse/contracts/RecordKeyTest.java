package org.rouse.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {

    private static final PersonId PERSON = new PersonId("auth0|李雷");
    private static final int PARTITIONS = 12;

    @Test
    void shouldLieOnTheLogAsThePersonAlone() {
        assertThat(RecordKey.of(PERSON).bytes()).isEqualTo("auth0|李雷".getBytes(UTF_8));
    }

    @Test
    void shouldLieOnTheLogAsPersonAndEntityPartedByTheUnitSeparator() {
        assertThat(RecordKey.of(PERSON, "2026-11-28").bytes()).isEqualTo("auth0|李雷\u001F2026-11-28".getBytes(UTF_8));
    }

    @Test
    void shouldBeReadAsItWasWritten() {
        for (RecordKey key :
                List.of(RecordKey.of(PERSON), RecordKey.of(PERSON, "p-1"), RecordKey.of(PERSON, "a\u001Fb"))) {
            assertThat(RecordKey.read(key.bytes())).contains(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001Fentity", "person\u001F", "per\nson"})
    void shouldNotBeReadFromWhatNamesNobodyOrNothing(String key) {
        assertThat(RecordKey.read(key.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void shouldNotNameAnEmptyEntity() {
        assertThatThrownBy(() -> RecordKey.of(PERSON, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLeaveEveryEntityInThePartitionOfItsPerson() {
        for (int n = 0; n < 1_000; n++) {
            PersonId person = new PersonId("person-" + n);
            int alone = PersonPartitioner.partition(RecordKey.of(person).bytes(), PARTITIONS);
            int withEntity = PersonPartitioner.partition(
                    RecordKey.of(person, "entity-" + n).bytes(), PARTITIONS);
            assertThat(withEntity).isEqualTo(alone);
            assertThat(alone)
                    .as("as Kafka's own would have it")
                    .isEqualTo(BuiltInPartitioner.partitionForKey(person.value().getBytes(UTF_8), PARTITIONS));
        }
    }

    @Test
    void shouldPartitionForAProducerByThePerson() {
        Node node = new Node(0, "localhost", 9092);
        Node[] replicas = {node};
        List<PartitionInfo> infos = java.util.stream.IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new PartitionInfo("t", number, node, replicas, replicas))
                .toList();
        Cluster cluster = new Cluster("c", List.of(node), infos, java.util.Set.of(), java.util.Set.of());
        try (PersonPartitioner partitioner = new PersonPartitioner()) {
            byte[] key = RecordKey.of(PERSON, "p-1").bytes();
            assertThat(partitioner.partition("t", key, key, null, null, cluster))
                    .isEqualTo(PersonPartitioner.partition(RecordKey.of(PERSON).bytes(), PARTITIONS));
            assertThat(partitioner.partition("t", null, null, null, null, cluster))
                    .isBetween(0, PARTITIONS - 1);
        }
    }
}
