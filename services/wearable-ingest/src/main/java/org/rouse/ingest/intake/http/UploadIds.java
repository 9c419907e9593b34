package org.rouse.ingest.intake.http;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids of uploads: random UUIDs, drawn many at a time since the request for random bytes is the costly part. Thread-safe. */
final class UploadIds {

    private static final int AT_ONCE = 256;
    private static final int UUID_BYTES = 16;
    private static final long VERSION_4 = 0x4000L;
    private static final long NOT_VERSION = ~0xF000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;
    private static final long NOT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();
    private final ByteBuffer drawn = ByteBuffer.allocate(AT_ONCE * UUID_BYTES).limit(0);

    synchronized String next() {
        if (!drawn.hasRemaining()) {
            random.nextBytes(drawn.array());
            drawn.clear();
        }
        long most = (drawn.getLong() & NOT_VERSION) | VERSION_4;
        long least = (drawn.getLong() & NOT_VARIANT) | VARIANT_RFC;
        return new UUID(most, least).toString();
    }
}
