package org.rouse.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A whole HTTP/1.1 POST in its transmitted form, made once and sent many times. */
public final class PreparedRequest {

    private final ByteBuf wire;

    private PreparedRequest(ByteBuf wire) {
        this.wire = wire;
    }

    /** A JSON upload with this bearer token. */
    public static PreparedRequest post(String path, String token, byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Accept: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer wire =
                ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body);
        return new PreparedRequest(Unpooled.wrappedBuffer(wire.flip())); // freed with the request, not by counting
    }

    /** A view for one sending. */
    ByteBuf sending() {
        return wire.retainedDuplicate();
    }
}
