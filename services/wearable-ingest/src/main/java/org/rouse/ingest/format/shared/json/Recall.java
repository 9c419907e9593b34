package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;

/** Returns bytes that were read already. */
@FunctionalInterface
interface Recall {

    /** The bytes [from, to) of the upload; fewer where they were too many to keep. */
    ByteString bytes(long from, long to);

    /** No byte before this one will be requested. */
    default void keepFrom(long from) {}
}
