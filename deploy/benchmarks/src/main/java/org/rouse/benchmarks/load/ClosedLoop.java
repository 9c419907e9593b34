package org.rouse.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Keeps a number of connections busy: each sends its next request when the last one is answered. One thread in all. */
public final class ClosedLoop {

    private final int port;
    private final int connections;
    private final List<PreparedRequest> requests;
    private final LongSupplier serverCpu;

    /**
     * @param port        on 127.0.0.1
     * @param connections kept alive throughout
     * @param requests    sent in turn, over and over
     * @param serverCpu   processor time the server has used so far, nanoseconds
     */
    public ClosedLoop(int port, int connections, List<PreparedRequest> requests, LongSupplier serverCpu) {
        this.port = port;
        this.connections = connections;
        this.requests = List.copyOf(requests);
        this.serverCpu = serverCpu;
    }

    /** Runs for both durations and counts requests sent and answered in the second. */
    public LoadResult run(Duration warmUp, Duration measured) {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            Tally tally = new Tally(requests, serverCpu);
            Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);
            bootstrap.handler(new ChannelInitializer<SocketChannel>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new HttpResponseDecoder(), new Connection(tally));
                }
            });
            for (int i = 0; i < connections; i++) {
                Channel channel = bootstrap
                        .connect("127.0.0.1", port)
                        .syncUninterruptibly()
                        .channel();
                channel.config().setAutoRead(true);
            }
            LockSupport.parkNanos(warmUp.toNanos());
            long start = tally.open();
            LockSupport.parkNanos(measured.toNanos());
            return tally.close(start);
        } finally {
            group.shutdownGracefully(0, 2, java.util.concurrent.TimeUnit.SECONDS)
                    .syncUninterruptibly();
        }
    }
}
