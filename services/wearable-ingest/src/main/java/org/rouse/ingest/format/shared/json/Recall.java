package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;

/** Gives back bytes that were read already. */
@FunctionalInterface
interface Recall {

    /** The bytes [from, to) of the upload; fewer when they were too many to keep. */
    ByteString bytes(long from, long to);

    /** Nothing before this byte will be asked for. */
    default void keepFrom(long from) {}
}
