package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The times at which people are looked at again. Two entries for each: {@code 0 time person kind}, in order of time, read by range; and
 * {@code 1 kind person -> time}, by which it is found for replacement. At most one time for each person and kind. Before the time up to
 * which everything was taken there are only tombstones, which are not read again.
 */
final class DueTimes {

    /** Why to look again; numbers are stored. */
    enum Kind {
        /** A stretch becomes old or stale. */
        LOOK,
        /** The day's aerobic check. */
        AEROBIC,
        /** The past is being decided anew, part by part. */
        PAST,
        /** Data that was kept long enough is dropped. */
        FORGET,
        /** Commands that were decided long enough ago are dropped. */
        COMMANDS,
        /** An item of the person's decisions: to offer again, to decide later, or to tell an outcome. */
        DECISION,
        /** Time alone may bring a ground for a case. */
        CASES,
        /** A plan begins, or has run out. */
        PLAN,
        /** An invitation is dropped. */
        INVITATION,
        /** The next step of alerts about an urgent case. */
        ALERT,
        /** Coaches of an organisation get their digests. */
        DIGEST,
        /** A check-in can no longer be corrected. */
        CHECK_INS
    }

    record Due(Instant at, String personId, Kind kind) {}

    private static final byte BY_TIME = 0;
    private static final byte BY_PERSON = 1;
    private static final int TIME_AT = 1;
    private static final int PERSON_AT = TIME_AT + Long.BYTES;
    private static final byte[] NOTHING = {};

    private static final Kind[] KINDS = Kind.values();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Runnable unreadable;

    /** The earliest time of any entry, ms. */
    private long earliest;

    /** @param unreadable called for each unreadable entry that is dropped, such as one of a later version's kind */
    DueTimes(KeyValueStore<Bytes, byte[]> store, Runnable unreadable) {
        this.store = store;
        this.unreadable = unreadable;
    }

    /** When the person is due for that kind, if at all. */
    Optional<Instant> of(String personId, Kind kind) {
        byte[] at = store.get(byPerson(personId, kind));
        return at == null
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(at).getLong()));
    }

    /** Sets or removes the time; it replaces an earlier one. */
    void set(String personId, Kind kind, Optional<Instant> at) {
        Optional<Instant> before = of(personId, kind);
        if (before.equals(at)) {
            return;
        }
        before.ifPresent(time -> store.delete(byTime(time, personId, kind)));
        if (at.isPresent()) {
            earliest = Math.min(earliest, at.get().toEpochMilli());
            store.put(byTime(at.get(), personId, kind), NOTHING);
            store.put(byPerson(personId, kind), time(at.get()));
        } else {
            store.delete(byPerson(personId, kind));
        }
    }

    /** Removes and returns the entries that are due at or before now, earliest first, at most so many. */
    List<Due> take(Instant now, int atMost) {
        long end = now.toEpochMilli() + 1;
        if (end <= earliest) {
            return List.of();
        }
        List<Due> taken = new ArrayList<>();
        List<Bytes> dropped = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(timeBound(earliest), timeBound(end))) {
            while (taken.size() < atMost && entries.hasNext()) {
                Bytes key = entries.next().key;
                read(key.get()).ifPresentOrElse(taken::add, () -> dropped.add(key));
            }
        }
        dropped.forEach(key -> {
            store.delete(key);
            unreadable.run();
        });
        earliest = taken.size() < atMost ? end : taken.getLast().at().toEpochMilli();
        taken.forEach(due -> set(due.personId(), due.kind(), Optional.empty()));
        return taken;
    }

    private static Optional<Due> read(byte[] key) {
        int last = key.length - 1;
        if (last <= PERSON_AT || key[last] < 0 || key[last] >= KINDS.length) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(ByteBuffer.wrap(key).getLong(TIME_AT));
        return Optional.of(new Due(at, new String(key, PERSON_AT, last - PERSON_AT, UTF_8), KINDS[key[last]]));
    }

    private static Bytes timeBound(long millis) {
        return Bytes.wrap(
                ByteBuffer.allocate(PERSON_AT).put(BY_TIME).putLong(millis).array());
    }

    private static Bytes byTime(Instant at, String personId, Kind kind) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(PERSON_AT + person.length + 1)
                .put(BY_TIME)
                .putLong(at.toEpochMilli())
                .put(person)
                .put((byte) kind.ordinal())
                .array());
    }

    private static Bytes byPerson(String personId, Kind kind) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(2 + person.length)
                .put(BY_PERSON)
                .put((byte) kind.ordinal())
                .put(person)
                .array());
    }

    private static byte[] time(Instant at) {
        return ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array();
    }
}
