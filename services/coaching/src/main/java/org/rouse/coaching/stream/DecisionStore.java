package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.coaching.decision.DayCodec;
import org.rouse.coaching.decision.DecisionDay;
import org.rouse.coaching.decision.DecisionHead;
import org.rouse.coaching.decision.DecisionHistory;
import org.rouse.coaching.decision.DecisionState;
import org.rouse.coaching.decision.HeadCodec;

/**
 * Decision state per person: {@code person 0 H}, the head, and {@code person 0 D epochDay}, each local day with a decision. A day is read
 * on demand.
 */
final class DecisionStore {

    private static final byte HEAD = 'H';
    private static final byte DAY = 'D';

    private final KeyValueStore<Bytes, byte[]> store;

    DecisionStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** The last saved state; empty where there is none. Its days stay valid until the next save. */
    DecisionState of(String personId) {
        byte[] head = store.get(head(personId));
        return new DecisionState(
                personId,
                head == null ? DecisionHead.EMPTY : HeadCodec.decode(head),
                DecisionHistory.of(date -> day(personId, date)));
    }

    /** Writes the parts that changed. */
    void save(DecisionState before, DecisionState after) {
        if (!after.head().equals(before.head())) {
            if (after.head().isEmpty()) {
                store.delete(head(after.personId()));
            } else {
                store.put(head(after.personId()), HeadCodec.encode(after.head()));
            }
        }
        after.history().changed().values().forEach(day -> save(after.personId(), day));
    }

    /** Deletes all entries of the person, whatever the head knows of. */
    void erase(String personId) {
        try (KeyValueIterator<Bytes, byte[]> days = store.range(day(personId, 0), day(personId, -1))) {
            while (days.hasNext()) {
                KeyValue<Bytes, byte[]> day = days.next();
                store.delete(day.key);
            }
        }
        store.delete(head(personId));
    }

    private DecisionDay day(String personId, LocalDate date) {
        byte[] day = store.get(day(personId, (int) date.toEpochDay()));
        return day == null ? DecisionDay.empty(date) : DayCodec.decode(date, day);
    }

    private void save(String personId, DecisionDay day) {
        Bytes key = day(personId, (int) day.date().toEpochDay());
        if (day.isEmpty()) {
            store.delete(key);
        } else {
            store.put(key, DayCodec.encode(day));
        }
    }

    private static Bytes head(String personId) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2)
                .put(person)
                .put((byte) 0)
                .put(HEAD)
                .array());
    }

    /** @param epochDay in the order of bytes: days before 1970 come last */
    private static Bytes day(String personId, int epochDay) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2 + Integer.BYTES)
                .put(person)
                .put((byte) 0)
                .put(DAY)
                .putInt(epochDay)
                .array());
    }
}
