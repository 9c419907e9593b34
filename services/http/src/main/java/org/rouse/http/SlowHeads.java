package org.rouse.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time from the first byte of a request to the end of its head, before anything is decoded: a byte now and then would keep a
 * connection from ever being idle. One instance per connection, on its event loop. For a head that begins in the packet in which the
 * previous request ends, the time runs from the head's next byte.
 */
final class SlowHeads extends ChannelInboundHandlerAdapter {

    /** Tells the rest of the pipeline that a head took too long. */
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

    /** The request has ended; the next bytes belong to another head. */
    void ended() {
        between = true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        came();
        context.fireChannelInactive();
    }
}
