package org.rouse.benchmarks.detection;

import java.nio.ByteBuffer;

/**
 * One minute of one person as a record of its own, in the cheapest form: 13 fixed bytes.
 *
 * @param minute epoch minute
 */
record PlainSample(long minute, short steps, short heartRate, byte intensity) {

    static PlainSample read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new PlainSample(buffer.getLong(), buffer.getShort(), buffer.getShort(), buffer.get());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(13)
                .putLong(minute)
                .putShort(steps)
                .putShort(heartRate)
                .put(intensity)
                .array();
    }

    boolean still() {
        return intensity == 0 && steps == 0;
    }
}
