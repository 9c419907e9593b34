package org.rouse.coaching.summary;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/**
 * A note for each of a person's decisions over {@value #DAYS} days back from the newest, at most {@value #MOST}. A decision is identified
 * by 32 bits of its id: among a thousand in three months, two collide in one of ten thousand people.
 *
 * @param marks by those bits
 */
public record KeptMarks(NavigableMap<Integer, Mark> marks) {

    /** Thirteen weeks and a day. */
    public static final int DAYS = 92;

    /** Sixteen a day. */
    static final int MOST = 1_472;

    public static final KeptMarks NONE = new KeptMarks(new TreeMap<>());

    private static final byte VERSION = 1;
    private static final int BYTES_OF_ONE = 4 + 2 + 2;

    public KeptMarks {
        marks = Collections.unmodifiableNavigableMap(new TreeMap<>(marks));
    }

    /**
     * The mark of one decision.
     *
     * @param epochDay the day by which it is kept
     * @param note     0-65535, with a meaning given by the writer
     */
    public record Mark(long epochDay, int note) {}

    /** A mark to be stored for a decision. */
    public record Noted(String decisionId, Mark mark) {}

    /** The bits that identify the decision. */
    public static int of(String decisionId) {
        return decisionId.hashCode();
    }

    /**
     * A copy with these marks added.
     *
     * @param together joins two notes about one decision, in whatever order they come
     */
    public KeptMarks with(Collection<Noted> noted, IntBinaryOperator together) {
        Map<Integer, Mark> now = new HashMap<>(marks);
        for (Noted one : noted) {
            now.merge(
                    of(one.decisionId()),
                    one.mark(),
                    (before, after) -> new Mark(
                            Math.max(before.epochDay(), after.epochDay()),
                            together.applyAsInt(before.note(), after.note())));
        }
        return new KeptMarks(new TreeMap<>(newest(now)));
    }

    /** At most 11,777 bytes. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + marks.size() * BYTES_OF_ONE).put(VERSION);
        marks.forEach(
                (id, mark) -> out.putInt(id).putShort((short) mark.epochDay()).putShort((short) mark.note()));
        return out.array();
    }

    /** @throws IllegalArgumentException where another version wrote them */
    public static KeptMarks read(byte[] bytes) {
        ByteBuffer in = Versions.check(bytes, VERSION);
        NavigableMap<Integer, Mark> marks = new TreeMap<>();
        while (in.hasRemaining()) {
            int id = in.getInt();
            marks.put(id, new Mark(Short.toUnsignedInt(in.getShort()), Short.toUnsignedInt(in.getShort())));
        }
        return new KeptMarks(marks);
    }

    private static Map<Integer, Mark> newest(Map<Integer, Mark> marks) {
        long last = marks.values().stream().mapToLong(Mark::epochDay).max().orElse(0);
        marks.values().removeIf(mark -> mark.epochDay() <= last - DAYS);
        if (marks.size() <= MOST) {
            return marks;
        }
        List<Map.Entry<Integer, Mark>> kept = marks.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Mark>>comparingLong(
                                one -> -one.getValue().epochDay())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        Map<Integer, Mark> newest = new HashMap<>();
        kept.forEach(one -> newest.put(one.getKey(), one.getValue()));
        return newest;
    }
}
