package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.stream.DueTimes.Due;
import org.rouse.coaching.stream.DueTimes.Kind;

class DueTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    private final KeyValueStore<Bytes, byte[]> store = store();
    private int unreadable;
    private final DueTimes due = new DueTimes(store, () -> unreadable++);

    @Test
    void shouldTakeWhatIsDueEarliestFirst() {
        due.set("bea", Kind.LOOK, Optional.of(NOON));
        due.set("ada", Kind.AEROBIC, Optional.of(NOON.minusMillis(1)));
        due.set("cyd", Kind.LOOK, Optional.of(NOON.plusMillis(1)));

        assertThat(due.take(NOON, 10))
                .containsExactly(new Due(NOON.minusMillis(1), "ada", Kind.AEROBIC), new Due(NOON, "bea", Kind.LOOK));
        assertThat(due.take(NOON, 10)).isEmpty();
    }

    @Test
    void shouldHoldOnlyTheLastTimeSet() {
        due.set("ada", Kind.LOOK, Optional.of(NOON));
        due.set("ada", Kind.LOOK, Optional.of(NOON.plusSeconds(60)));

        assertThat(due.take(NOON, 10)).isEmpty();
        assertThat(due.of("ada", Kind.LOOK)).contains(NOON.plusSeconds(60));
    }

    @Test
    void shouldTakeNothingWhenTheTimeWasTakenAway() {
        due.set("ada", Kind.LOOK, Optional.of(NOON));
        due.set("ada", Kind.LOOK, Optional.empty());

        assertThat(due.take(NOON.plusSeconds(1), 10)).isEmpty();
        assertThat(due.of("ada", Kind.LOOK)).isEmpty();
    }

    @Test
    void shouldLeaveTheRestDueWhenThereIsTooMuch() {
        due.set("ada", Kind.LOOK, Optional.of(NOON));
        due.set("bea", Kind.LOOK, Optional.of(NOON));

        assertThat(due.take(NOON, 1)).extracting(Due::personId).containsExactly("ada");
        assertThat(due.take(NOON, 1)).extracting(Due::personId).containsExactly("bea");
    }

    @Test
    void shouldTakeWhatIsSetForATimeUpToWhichAllWasTaken() {
        due.set("ada", Kind.LOOK, Optional.of(NOON));
        due.take(NOON, 10);
        due.set("bea", Kind.LOOK, Optional.of(NOON.minusSeconds(60)));
        due.set("cyd", Kind.LOOK, Optional.of(NOON));

        assertThat(due.take(NOON.minusSeconds(61), 10)).isEmpty();
        assertThat(due.take(NOON, 10)).extracting(Due::personId).containsExactly("bea", "cyd");
    }

    /** A due time of a kind that only a later version knows, and one that names no person. */
    @ParameterizedTest
    @ValueSource(strings = {"ada\u0063", "ada\u007F", "", "\u0000"})
    void shouldDropWhatCannotBeReadAndTakeTheRest(String rest) {
        byte[] person = rest.getBytes(UTF_8);
        store.put(
                Bytes.wrap(ByteBuffer.allocate(9 + person.length)
                        .put((byte) 0)
                        .putLong(NOON.minusMillis(1).toEpochMilli())
                        .put(person)
                        .array()),
                new byte[0]);
        due.set("bea", Kind.LOOK, Optional.of(NOON));

        assertThat(due.take(NOON, 10)).extracting(Due::personId).containsExactly("bea");
        assertThat(unreadable).isEqualTo(1);
        assertThat(store.approximateNumEntries()).isZero();
    }

    static KeyValueStore<Bytes, byte[]> store() {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("store"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }
}
