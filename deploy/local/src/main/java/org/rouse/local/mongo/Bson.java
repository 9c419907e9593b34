package org.rouse.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.h2.mvstore.WriteBuffer;

/** BSON in the store's file, behind a tag that tells it from the serialized Java objects of the server's own store. */
final class Bson {

    /** None of the tags that the store's own types begin with. */
    private static final byte TAG = -56;

    private Bson() {}

    /** Returns how many bytes the document takes. */
    static int write(Document document, WriteBuffer to) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        to.put(TAG).put(bytes.nioBuffer());
        return bytes.readableBytes();
    }

    /** Empty, with nothing read, where something else comes next. */
    static Optional<Document> read(ByteBuffer from) {
        int start = from.position() + 1;
        if (from.get(from.position()) != TAG) {
            return Optional.empty();
        }
        int length = from.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(start); // with which BSON begins
        from.position(start + length);
        return Optional.of(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(from.slice(start, length))));
    }
}
