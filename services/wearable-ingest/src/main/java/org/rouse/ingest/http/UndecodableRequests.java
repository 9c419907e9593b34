package org.rouse.ingest.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that cannot be decoded (headers too large, no HTTP) with a problem, after the answers still owed on its
 * connection, and closes that. One per connection, on its event loop.
 *
 * <p>Reactor Netty answers such a request by itself, but without a body, and not at all while its predecessor on the connection
 * is still being wound up: the caller then waits for the idle timeout.
 */
final class UndecodableRequests extends ChannelDuplexHandler {

    private int answersOwed;
    private boolean informational;
    private @Nullable FullHttpResponse refusal;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && request.decoderResult().isFailure()) {
            refusal = refusal(request.decoderResult().cause());
            ReferenceCountUtil.release(message);
            refuseWhenNothingIsOwed(context);
        } else {
            if (message instanceof HttpRequest) {
                answersOwed++;
            }
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && !informational) {
            answersOwed--;
            refuseWhenNothingIsOwed(context);
        }
    }

    private void refuseWhenNothingIsOwed(ChannelHandlerContext context) {
        if (refusal != null && answersOwed == 0) {
            context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static FullHttpResponse refusal(Throwable cause) {
        HttpResponseStatus status = switch (cause) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
        byte[] problem = Receipts.JSON.writeValueAsBytes(
                Map.of("type", "about:blank", "title", status.reasonPhrase(), "status", status.code()));
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(problem));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
