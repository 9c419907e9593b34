package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CheckIn;

/**
 * The check-ins and cases of a person that are on the log, and the instant since which each is there, so that each can be forgotten there.
 * It shares the store of {@link PeopleStore}, under these keys; times are milliseconds.
 *
 * <ul>
 *   <li>{@code person 0 X number}: when a check-in was entered
 *   <li>{@code person 0 Y case}: when the status of a case last changed
 *   <li>{@code person 0 Z case event}: that an event of the case is on the log
 * </ul>
 */
final class RecordIndex {

    private static final byte CHECK_IN = 'X';
    private static final byte CASE = 'Y';
    private static final byte EVENT = 'Z';
    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;

    RecordIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void keep(CheckIn checkIn) {
        put(key(checkIn.getPersonId(), CHECK_IN, Integer.parseInt(checkIn.getCheckInId())), checkIn.getEnteredAtMs());
    }

    void keep(Case one) {
        put(key(one.getPersonId(), CASE, Integer.parseInt(one.getCaseId())), one.getStatusSinceMs());
    }

    void keep(CaseEvent event) {
        int number = Math.toIntExact(event.getNumber());
        store.put(key(event.getPersonId(), EVENT, Integer.parseInt(event.getCaseId()), number), NOTHING);
    }

    /** The instant at which each check-in was entered, by number, in order. */
    Map<Integer, Instant> checkIns(String personId) {
        return times(personId, CHECK_IN);
    }

    /** The instant at which the status of each case last changed, by number, in order. */
    Map<Integer, Instant> cases(String personId) {
        return times(personId, CASE);
    }

    /** Numbers of the events of the case, in order. */
    List<Integer> events(String personId, int number) {
        return keys(key(personId, EVENT, number, 0), key(personId, EVENT, number, Integer.MAX_VALUE)).stream()
                .map(RecordIndex::last)
                .toList();
    }

    void forgetCheckIn(String personId, int number) {
        store.delete(key(personId, CHECK_IN, number));
    }

    /** Forgets the case and its events. */
    void forgetCase(String personId, int number) {
        keys(key(personId, EVENT, number, 0), key(personId, EVENT, number, Integer.MAX_VALUE))
                .forEach(store::delete);
        store.delete(key(personId, CASE, number));
    }

    void erase(String personId) {
        keys(key(personId, CHECK_IN, 0), key(personId, EVENT, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .forEach(store::delete);
    }

    private Map<Integer, Instant> times(String personId, byte kind) {
        Map<Integer, Instant> found = new LinkedHashMap<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                store.range(key(personId, kind, 0), key(personId, kind, Integer.MAX_VALUE))) {
            all.forEachRemaining(entry -> found.put(
                    last(entry.key),
                    Instant.ofEpochMilli(ByteBuffer.wrap(entry.value).getLong())));
        }
        return found;
    }

    private List<Bytes> keys(Bytes from, Bytes to) {
        List<Bytes> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.range(from, to)) {
            all.forEachRemaining(entry -> found.add(entry.key));
        }
        return found;
    }

    private void put(Bytes key, long atMs) {
        store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(atMs).array());
    }

    private static int last(Bytes key) {
        return ByteBuffer.wrap(key.get()).getInt(key.get().length - Integer.BYTES);
    }

    private static Bytes key(String personId, byte kind, int... numbers) {
        byte[] person = personId.getBytes(UTF_8);
        ByteBuffer key = ByteBuffer.allocate(person.length + 2 + numbers.length * Integer.BYTES)
                .put(person)
                .put((byte) 0)
                .put(kind);
        for (int number : numbers) {
            key.putInt(number); // never negative, so big endian order is that of the numbers
        }
        return Bytes.wrap(key.array());
    }
}
