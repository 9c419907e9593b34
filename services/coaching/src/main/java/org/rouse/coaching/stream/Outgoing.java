package org.rouse.coaching.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;

/** A value to be published, with its topic; no bytes make a tombstone. Compared by identity, as arrays are. */
@SuppressWarnings("ArrayRecordComponent") // lives from one processor to the next
record Outgoing(Topic topic, byte @Nullable [] value) {

    /** Writes the value alone; nothing reads it back as an {@code Outgoing}. */
    static Serde<Outgoing> serde() {
        return Serdes.serdeFrom((name, outgoing) -> outgoing.value(), (name, bytes) -> {
            throw new UnsupportedOperationException("outgoing values are not read back");
        });
    }
}
