package org.rouse.benchmarks.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** One kept-alive connection of the closed loop. */
final class Connection extends ChannelInboundHandlerAdapter {

    private final Tally tally;
    private long sentAtNanos;
    private int status;

    Connection(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        send(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response) {
            status = response.status().code();
        }
        boolean last = message instanceof LastHttpContent;
        ReferenceCountUtil.release(message);
        if (last) {
            tally.answer(status, sentAtNanos);
            send(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        tally.lost();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // channelInactive sees the end
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is counted
    private void send(ChannelHandlerContext context) {
        sentAtNanos = System.nanoTime();
        context.writeAndFlush(tally.next().sending());
    }
}
