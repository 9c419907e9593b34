package org.rouse.http;

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
 * Refuses a request that cannot be decoded (headers too large, no HTTP, a head that never ends) once every request before it on the
 * connection is answered, and closes the connection. One instance per connection, on its event loop. By default, Reactor Netty (1.3.8)
 * leaves such a request unanswered while its predecessor is still being finished.
 */
final class UndecodableRequests extends ChannelDuplexHandler {

    private final SlowHeads heads;
    private int unanswered;
    private boolean interim;
    private @Nullable Rule refusal;

    UndecodableRequests(SlowHeads heads) {
        this.heads = heads;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(context, rule(request.decoderResult().cause()));
        } else {
            if (message instanceof HttpRequest) {
                unanswered++;
                heads.came();
            }
            if (message instanceof LastHttpContent) {
                heads.ended();
            }
            context.fireChannelRead(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == SlowHeads.TOO_SLOW && refusal == null) {
            refuse(context, Rule.REQUEST_TOO_SLOW);
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    private void refuse(ChannelHandlerContext context, Rule broken) {
        refusal = broken;
        heads.came();
        refuseAfterTheLastAnswer(context);
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

    private static Rule rule(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> Rule.REQUEST_URL;
            case TooLongHttpHeaderException _ -> Rule.REQUEST_HEADERS;
            default -> Rule.REQUEST_MALFORMED;
        };
    }

    private static FullHttpResponse problem(Rule broken) {
        byte[] body = Problem.of(broken).json();
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(broken.status().value()),
                Unpooled.wrappedBuffer(body));
        response.headers()
                .set("content-type", "application/problem+json")
                .set("content-length", body.length)
                .set("cache-control", "no-store")
                .set("connection", "close");
        return response;
    }
}
