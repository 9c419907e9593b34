package org.rouse.coaching.decision.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A draw that its key alone decides: equal keys give equal draws; and nobody who does not know the seed can predict it. */
public final class Draw {

    private Draw() {}

    /**
     * A number from 0 up to, not including, {@code parts}, uniformly distributed.
     *
     * @param seed chosen anew for each purpose, and kept
     * @param of   the subject of the draw, such as the id of a decision
     */
    public static int outOf(int parts, String seed, String of) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((seed + "|" + of).getBytes(UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), parts);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
