package org.rouse.coaching.stream;

/** A short digest by which changed bytes are recognised: 64 bits of FNV-1a, never 0. */
final class Fingerprint {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(byte[] bytes) {
        long hash = BASIS;
        for (byte next : bytes) {
            hash = (hash ^ (next & 0xff)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
