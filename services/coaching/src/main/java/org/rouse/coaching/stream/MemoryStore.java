package org.rouse.coaching.stream;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store of a replay: in memory, in the order of its keys; writes since a mark can be undone. */
final class MemoryStore implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    private final NavigableMap<Bytes, byte[]> entries = new TreeMap<>();

    /** The value of each key before its first write since the mark. */
    private final Map<Bytes, Optional<byte[]>> before = new HashMap<>();

    MemoryStore(String name) {
        this.name = name;
    }

    void mark() {
        before.clear();
    }

    /** Restores the state at the mark. */
    void takeBack() {
        before.forEach(
                (key, value) -> value.ifPresentOrElse(bytes -> entries.put(key, bytes), () -> entries.remove(key)));
        before.clear();
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        before.computeIfAbsent(key, changed -> Optional.ofNullable(entries.get(changed)));
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value.clone());
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] known = get(key);
        if (known == null) {
            put(key, value);
        }
        return known;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(one -> put(one.key, one.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] known = get(key);
        put(key, null);
        return known;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        byte[] value = entries.get(key);
        return value == null ? null : value.clone();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        if (from != null && to != null && from.compareTo(to) > 0) {
            return new Entries(new TreeMap<>());
        }
        NavigableMap<Bytes, byte[]> after = from == null ? entries : entries.tailMap(from, true);
        return new Entries(to == null ? after : after.headMap(to, true));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(@Nullable Bytes from, @Nullable Bytes to) {
        if (from != null && to != null && from.compareTo(to) > 0) {
            return new Entries(new TreeMap<>());
        }
        NavigableMap<Bytes, byte[]> after = from == null ? entries : entries.tailMap(from, true);
        return new Entries((to == null ? after : after.headMap(to, true)).descendingMap());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new Entries(entries);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // it exists from the start
    }

    @Override
    public void flush() {
        // everything is in memory
    }

    @Override
    public void close() {
        entries.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** A snapshot of the entries: later writes do not show. */
    private static final class Entries implements KeyValueIterator<Bytes, byte[]> {

        private final Iterator<KeyValue<Bytes, byte[]>> rest;
        private @Nullable KeyValue<Bytes, byte[]> next;

        Entries(NavigableMap<Bytes, byte[]> of) {
            rest = of.entrySet().stream()
                    .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue().clone()))
                    .toList()
                    .iterator();
            advance();
        }

        private void advance() {
            next = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            KeyValue<Bytes, byte[]> one = next;
            if (one == null) {
                throw new NoSuchElementException();
            }
            advance();
            return one;
        }

        @Override
        public Bytes peekNextKey() {
            KeyValue<Bytes, byte[]> one = next;
            if (one == null) {
                throw new NoSuchElementException();
            }
            return one.key;
        }

        @Override
        public void close() {
            // holds no resources
        }
    }
}
