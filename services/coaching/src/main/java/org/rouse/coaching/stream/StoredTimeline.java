package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.state.Timeline;

/**
 * One person's days in the store: {@code person 0 slot day}, days in order of time. Each key is read once and written once at most, and
 * only by {@link #save()}: an interrupted event leaves no trace.
 */
final class StoredTimeline implements Timeline {

    /** Beside the slots of movement: digest of each local day's last publication. */
    private static final byte PUBLISHED = 0x7f;

    /** Likewise: local days on which the week that ends with them was judged. */
    private static final byte JUDGED = 0x7e;

    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final byte[] person;
    private final Map<Bytes, Optional<byte[]>> seen = new HashMap<>();
    private final Map<Bytes, Optional<byte[]>> edits = new HashMap<>();

    StoredTimeline(KeyValueStore<Bytes, byte[]> store, String personId) {
        this.store = store;
        this.person = personId.getBytes(UTF_8);
    }

    @Override
    public byte @Nullable [] read(Slot slot, long utcDay) {
        return get(key(code(slot), utcDay));
    }

    @Override
    public void write(Slot slot, long utcDay, byte[] value) {
        edits.put(key(code(slot), utcDay), Optional.of(value));
    }

    @Override
    public void remove(Slot slot, long utcDay) {
        edits.put(key(code(slot), utcDay), Optional.empty());
    }

    @Override
    public OptionalLong dayBefore(Slot slot, long utcDay) {
        if (utcDay <= 0) {
            return OptionalLong.empty();
        }
        try (KeyValueIterator<Bytes, byte[]> stored =
                store.reverseRange(key(code(slot), 0), key(code(slot), utcDay - 1))) {
            return LongStream.concat(edited(code(slot)).filter(day -> day < utcDay), unedited(stored))
                    .max();
        }
    }

    @Override
    public OptionalLong dayAfter(Slot slot, long utcDay) {
        return dayAfter(code(slot), utcDay);
    }

    private OptionalLong dayAfter(byte slot, long day) {
        try (KeyValueIterator<Bytes, byte[]> stored = store.range(key(slot, day + 1), key(slot, Long.MAX_VALUE))) {
            return LongStream.concat(edited(slot).filter(one -> one > day), unedited(stored))
                    .min();
        }
    }

    /** The oldest day with evidence or a publication: a UTC day or a local one. */
    OptionalLong oldest() {
        return LongStream.of(code(Slot.EVIDENCE), PUBLISHED, JUDGED)
                .mapToObj(slot -> dayAfter((byte) slot, -1))
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** Digest of that local day's last publication; 0 where there was none. */
    long published(long localEpochDay) {
        byte[] digest = get(key(PUBLISHED, localEpochDay));
        return digest == null ? 0 : ByteBuffer.wrap(digest).getLong();
    }

    /** Stores the digest of that local day's publication. */
    void publish(long localEpochDay, long digest) {
        edits.put(
                key(PUBLISHED, localEpochDay),
                Optional.of(ByteBuffer.allocate(Long.BYTES).putLong(digest).array()));
    }

    /** Records that the week of that local day was published. */
    void judge(long localEpochDay) {
        edits.put(key(JUDGED, localEpochDay), Optional.of(NOTHING));
    }

    /** The published local days before that one, as epoch days, in order. */
    LongStream publishedBefore(long localEpochDay) {
        return days(PUBLISHED, localEpochDay);
    }

    /** The local days before that one that end a published week, likewise. */
    LongStream judgedBefore(long localEpochDay) {
        return days(JUDGED, localEpochDay);
    }

    /** Drops the records of publications of local days before that one, and of weeks that end before it. */
    void forgetPublished(long localEpochDay) {
        publishedBefore(localEpochDay).forEach(day -> edits.put(key(PUBLISHED, day), Optional.empty()));
        judgedBefore(localEpochDay).forEach(day -> edits.put(key(JUDGED, day), Optional.empty()));
    }

    private LongStream days(byte slot, long before) {
        return keys(key(slot, 0), key(slot, before - 1)).stream().mapToLong(this::dayOf);
    }

    /** Writes all edits to the store. */
    void save() {
        edits.forEach((key, value) -> store.put(key, value.orElse(null)));
        seen.putAll(edits);
        edits.clear();
    }

    /** Deletes all entries of the person at once. */
    void erase() {
        seen.clear();
        edits.clear();
        keys(key((byte) 0, 0), key(PUBLISHED, Long.MAX_VALUE)).forEach(store::delete);
    }

    private LongStream edited(byte slot) {
        return edits.entrySet().stream()
                .filter(edit -> edit.getValue().isPresent() && slotOf(edit.getKey()) == slot)
                .mapToLong(edit -> dayOf(edit.getKey()));
    }

    /** The first of the entries that has not been edited since. */
    private LongStream unedited(KeyValueIterator<Bytes, byte[]> stored) {
        while (stored.hasNext()) {
            Bytes key = stored.next().key;
            if (!edits.containsKey(key)) {
                return LongStream.of(dayOf(key));
            }
        }
        return LongStream.empty();
    }

    private List<Bytes> keys(Bytes from, Bytes to) {
        List<Bytes> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> found.add(entry.key));
        }
        return found;
    }

    private byte @Nullable [] get(Bytes key) {
        Optional<byte[]> edited = edits.get(key);
        if (edited != null) {
            return edited.orElse(null);
        }
        return seen.computeIfAbsent(key, unread -> Optional.ofNullable(store.get(unread)))
                .orElse(null);
    }

    private static byte code(Slot slot) {
        return (byte) slot.ordinal(); // the order of slots is persisted
    }

    private byte slotOf(Bytes key) {
        return key.get()[person.length + 1];
    }

    private long dayOf(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong(person.length + 2);
    }

    private Bytes key(byte slot, long day) {
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2 + Long.BYTES)
                .put(person)
                .put((byte) 0)
                .put(slot)
                .putLong(day) // never negative, so big endian order is order of time
                .array());
    }
}
