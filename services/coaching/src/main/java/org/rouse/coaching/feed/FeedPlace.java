package org.rouse.coaching.feed;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How far somebody has followed the projection: for every partition the offset after the last record they were told of. It is the id of an
 * event, opaque to callers: the numbers in Base64, seven bits a byte. Not thread-safe.
 */
final class FeedPlace {

    private static final byte VERSION = 1;
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private final long[] next;

    FeedPlace(long[] next) {
        this.next = Arrays.copyOf(next, Cells.COUNT);
    }

    FeedPlace copy() {
        return new FeedPlace(next);
    }

    long next(int cell) {
        return next[cell];
    }

    /** Whether the event is new here; it is recorded as seen. */
    boolean advance(FeedEvent event) {
        if (event.offset() < next[event.cell()]) {
            return false;
        }
        next[event.cell()] = event.offset() + 1;
        return true;
    }

    /** The place of that id; empty where we did not write it. */
    static Optional<FeedPlace> read(String id) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            if (!in.hasRemaining() || in.get() != VERSION) {
                return Optional.empty();
            }
            long[] next = new long[Cells.COUNT];
            for (int cell = 0; cell < next.length && in.hasRemaining(); cell++) {
                next[cell] = number(in);
            }
            return in.hasRemaining() ? Optional.empty() : Optional.of(new FeedPlace(next));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The id of an event at this place. */
    String id() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Cells.COUNT * 2);
        out.write(VERSION);
        for (long number : next) {
            long rest = number;
            while (rest >= MORE) {
                out.write((int) (rest & (MORE - 1)) | MORE);
                rest >>>= BITS;
            }
            out.write((int) rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += BITS) {
            int part = in.get();
            number |= (long) (part & (MORE - 1)) << shift;
            if ((part & MORE) == 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("longer than any number here");
    }
}
