package org.rouse.coaching.views;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import org.bson.types.Binary;

/** Records of the log inside documents: unchanged, so that fields of newer writers survive. */
final class Stored {

    private Stored() {}

    static Binary write(MessageLite message) {
        return new Binary(message.toByteArray());
    }

    static <T> T read(Parser<T> parser, Binary stored) {
        try {
            return parser.parseFrom(stored.getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a view holds bytes this service did not write", e);
        }
    }
}
