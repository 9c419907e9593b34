package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/**
 * A person's spans whose identities hash to the same number, so that a newer version or a retraction finds the older fact wherever in time
 * that is. Per identity the highest version counts; among equals a retraction, then the greater value.
 */
final class SpanBucket {

    /** FNV-1a, 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private static final int VERSION = 1;
    private static final int TAKEN_BACK = 0;
    private static final int FACT = 1;

    /** Kind 0 = a retraction of the id in every kind. */
    private record Key(SourceRef source, String id, int kind) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::id).thenComparingInt(Key::kind);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The current state of an identity.
     *
     * @param fact  null = taken back
     * @param endMs end of the fact, also once taken back, by which it is dropped one day; 0 = never seen
     */
    private record Entry(long version, @Nullable Span fact, long endMs) {}

    private final TreeMap<Key, Entry> entries = new TreeMap<>();

    /**
     * The number under which an identity is stored, 0 and up: so many numbers that ten years of spans have one each, and no bucket grows
     * with time.
     */
    static long of(SourceRef source, String id) {
        return hash(hash(BASIS, source.id()) * PRIME, id) & Long.MAX_VALUE;
    }

    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The effect of a fact: the one it replaces, if any, when it counts; empty when it does not. */
    Optional<Replaced> put(SourceRef source, Span span) {
        Entry any = entries.get(new Key(source, span.id(), 0));
        if (any != null && any.version() >= span.version()) {
            return Optional.empty();
        }
        Key key = new Key(source, span.id(), span.kind().code());
        Entry old = entries.get(key);
        if (old != null && !wins(span, old)) {
            return Optional.empty();
        }
        entries.put(key, new Entry(span.version(), span, span.endMs()));
        return Optional.of(new Replaced(Optional.ofNullable(old == null ? null : old.fact())));
    }

    /** Takes facts back, and returns those that no longer count. */
    List<Span> retract(SourceRef source, Retraction.OfSpan retraction) {
        int kind = retraction.kind().map(SpanKind::code).orElse(0);
        Key key = new Key(source, retraction.id(), kind);
        Entry any = entries.get(new Key(source, retraction.id(), 0));
        if (any != null && any.version() >= retraction.version()) {
            return List.of();
        }
        List<Span> gone = new ArrayList<>();
        long endMs = 0;
        List<Key> affected = kind == 0
                ? List.copyOf(entries.subMap(key, true, new Key(source, retraction.id(), Integer.MAX_VALUE), true)
                        .keySet())
                : List.of(key);
        for (Key each : affected) {
            Entry old = entries.get(each);
            if (old == null) {
                continue;
            }
            if (old.version() > retraction.version() || (old.version() == retraction.version() && old.fact() == null)) {
                if (kind != 0) {
                    return List.of();
                }
                if (old.version() > retraction.version()) {
                    continue;
                }
            }
            if (old.fact() != null) {
                gone.add(old.fact());
            }
            endMs = Math.max(endMs, old.endMs());
            entries.remove(each);
        }
        entries.put(key, new Entry(retraction.version(), null, endMs));
        return gone;
    }

    /** Drops facts that ended before an instant. Retractions of facts never seen stay: they have no time. */
    void forget(long beforeMs) {
        entries.values().removeIf(entry -> entry.endMs() > 0 && entry.endMs() <= beforeMs);
    }

    private static boolean wins(Span span, Entry old) {
        Span fact = old.fact();
        if (span.version() != old.version() || fact == null) {
            return span.version() > old.version();
        }
        return Arrays.compareUnsigned(SpanCodec.value(span), SpanCodec.value(fact)) > 0;
    }

    byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.number(entries.size());
        entries.forEach((key, entry) -> {
            out.text(key.source().id());
            out.octet(key.source().kind().code());
            Span fact = entry.fact();
            if (fact != null) {
                out.octet(FACT);
                SpanCodec.write(out, fact);
            } else {
                out.octet(TAKEN_BACK);
                out.text(key.id());
                out.octet(key.kind());
                out.signed(entry.version());
                out.number(entry.endMs());
            }
        });
        return out.toBytes();
    }

    static SpanBucket decode(byte[] bytes) {
        StateReader in = new StateReader("spans", bytes, VERSION);
        SpanBucket bucket = new SpanBucket();
        try {
            int count = in.within(0, bytes.length);
            for (int i = 0; i < count; i++) {
                SourceRef source = new SourceRef(in.text(), SourceKind.ofCode(in.octet()));
                if (in.octet() == FACT) {
                    Span fact = SpanCodec.read(in);
                    bucket.entries.put(
                            new Key(source, fact.id(), fact.kind().code()),
                            new Entry(fact.version(), fact, fact.endMs()));
                } else {
                    Key key = new Key(source, in.text(), in.octet());
                    bucket.entries.put(key, new Entry(in.signed(), null, in.number()));
                }
            }
        } catch (IllegalArgumentException e) {
            throw in.corrupt(e);
        }
        in.end();
        return bucket;
    }

    /** A fact now counts; holds the one it replaced, if any. */
    record Replaced(Optional<Span> old) {}
}
