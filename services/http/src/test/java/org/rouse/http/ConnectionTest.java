package org.rouse.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String SOUND = "GET /a HTTP/1.1\r\nHost: rouse\r\n\r\n";

    private final List<String> asked = new ArrayList<>();
    private final EmbeddedChannel channel = channel();

    @Test
    void shouldPassAHeadThatComesInTime() {
        send("GET /a HTTP/1.1\r\n");
        pass(Duration.ofMillis(9_999));
        send("Host: rouse\r\n\r\n");
        pass(Duration.ofHours(1));
        assertThat(asked).containsExactly("/a");
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void shouldEndAConnectionWhoseHeadDripsInForEver() {
        for (int second = 0; second < 10; second++) {
            assertThat(channel.isOpen()).isTrue();
            send("G");
            pass(Duration.ofSeconds(1));
        }
        assertThat(answer()).startsWith("HTTP/1.1 408 ").contains("urn:rouse:problem:request.too-slow");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void shouldCountEachHeadByItself() {
        send(SOUND);
        pass(Duration.ofHours(1));
        send("GET ");
        pass(Duration.ofMillis(9_999));
        assertThat(channel.isOpen()).isTrue();
        send("/b HTTP/1.1\r\nHost: rouse\r\n\r\n");
        assertThat(asked).containsExactly("/a", "/b");
    }

    @Test
    void shouldNotCountTheTimeOfABody() {
        send("POST /a HTTP/1.1\r\nHost: rouse\r\nContent-Length: 2\r\n\r\n");
        pass(Duration.ofHours(1));
        send("x");
        pass(Duration.ofHours(1));
        send("x");
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void shouldRefuseWhatIsNoHttpAndReadNothingMore() {
        send("hello\r\n\r\n" + SOUND);
        assertThat(answer()).startsWith("HTTP/1.1 400 ").contains("urn:rouse:problem:request.malformed");
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldTellALongUrlFromLargeHeaders() {
        send("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\n\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 414 ").contains("urn:rouse:problem:request.url-too-long");
    }

    private EmbeddedChannel channel() {
        SlowHeads heads = new SlowHeads(Duration.ofSeconds(10));
        EmbeddedChannel made = new EmbeddedChannel(
                heads, new HttpServerCodec(), new UndecodableRequests(heads), new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object message) {
                        if (message instanceof HttpRequest request) {
                            asked.add(request.uri());
                        }
                    }
                });
        made.freezeTime();
        return made;
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private String answer() {
        StringBuilder all = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            all.append(part.toString(US_ASCII));
            part.release();
        }
        return all.toString();
    }
}
