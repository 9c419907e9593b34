package org.rouse.benchmarks.stage;

import com.google.protobuf.MessageLite;
import java.nio.charset.StandardCharsets;

/** A record in the producer's form. The arrays are not copied. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeyedBytes(byte[] key, byte[] value) {

    public static KeyedBytes of(String personId, MessageLite message) {
        return new KeyedBytes(personId.getBytes(StandardCharsets.UTF_8), message.toByteArray());
    }
}
