package org.rouse.coaching.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what cannot be decoded (headers too large, no HTTP) when everything asked for before it on the connection is answered, and
 * closes that. One per connection, on its event loop. Left to itself, Reactor Netty (1.3.8) gives such a request no answer at all
 * while its predecessor is still being wound up.
 */
final class UndecodableRequests extends ChannelDuplexHandler {

    private int unanswered;
    private boolean interim;
    private @Nullable HttpResponseStatus refusal;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
        } else if (!(message instanceof HttpRequest request)) {
            context.fireChannelRead(message);
        } else if (request.decoderResult().isSuccess()) {
            unanswered++;
            context.fireChannelRead(message);
        } else {
            refusal = status(request.decoderResult().cause());
            ReferenceCountUtil.release(message);
            refuseAfterTheLastAnswer(context);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
            refuseAfterTheLastAnswer(context);
        }
    }

    private void refuseAfterTheLastAnswer(ChannelHandlerContext context) {
        if (refusal != null && unanswered == 0) {
            context.writeAndFlush(problem(refusal)).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static HttpResponseStatus status(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }

    private static FullHttpResponse problem(HttpResponseStatus status) {
        byte[] body = "{\"title\":\"%s\",\"status\":%d}"
                .formatted(status.reasonPhrase(), status.code())
                .getBytes(US_ASCII);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers()
                .set("content-type", "application/problem+json")
                .set("content-length", body.length)
                .set("connection", "close");
        return response;
    }
}
