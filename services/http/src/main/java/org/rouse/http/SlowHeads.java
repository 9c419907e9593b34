package org.rouse.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the time from the first byte of a request to the end of its head, before anything is decoded: a byte now and then keeps a
 * connection from being idle for ever. One per connection, on its event loop. A head that begins in the same packet as the request
 * before it ends in counts from its next byte on.
 */
final class SlowHeads extends ChannelInboundHandlerAdapter {

    /** What the rest of the pipeline is told once a head takes too long. */
    static final Object TOO_SLOW = new Object();

    private final Duration within;
    private boolean between = true;
    private @Nullable ScheduledFuture<?> running;

    SlowHeads(Duration within) {
        this.within = within;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (between && running == null) {
            running = context.executor()
                    .schedule(() -> context.fireUserEventTriggered(TOO_SLOW), within.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(message);
    }

    /** A head was decoded, or nothing more is decoded here. */
    void came() {
        between = false;
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    /** The request has ended; what comes next is another head. */
    void ended() {
        between = true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        came();
        context.fireChannelInactive();
    }
}
