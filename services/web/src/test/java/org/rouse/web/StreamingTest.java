package org.rouse.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bodies that are too large to hold, answers that come early, and answers that never end. */
class StreamingTest {

    private static final Stage STAGE = new Stage();
    private static final String WEB = STAGE.start();

    /** {@code .ci/long} sends 2 GiB. */
    private static final long UPLOAD = Long.getLong("rouse.upload.bytes", 192L << 20);

    private static final int PIECE = 1 << 16;
    private static final long MOST_HELD = 64L << 20;

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void shouldHoldLittleOfAnUploadHoweverLarge() throws Exception {
        AtomicLong most = new AtomicLong();
        ByteBufAllocatorMetric held = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        long before = held.usedDirectMemory() + held.usedHeapMemory();
        STAGE.service.progress =
                _ -> most.accumulateAndGet(held.usedDirectMemory() + held.usedHeapMemory() - before, Math::max);
        MessageDigest digest = StandInService.sha256();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(WEB + "/v1/sync"))
                            .header("Authorization", "Bearer x")
                            .timeout(Duration.ofMinutes(10))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Pieces(UPLOAD, digest)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(STAGE.service.last.bytes()).isEqualTo(UPLOAD);
            assertThat(STAGE.service.last.hash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
            assertThat(most.get()).isPositive().isLessThan(MOST_HELD);
        }
    }

    @Test
    void shouldPassOnThatABodyIsTooLargeBeforeItIsSent() throws Exception {
        try (Socket device = connected()) {
            device.getOutputStream()
                    .write(
                            ("POST /v1/sync/too-large HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Length: 2147483648\r\n\r\n"
                                            + "x".repeat(PIECE))
                                    .getBytes(US_ASCII));
            assertThat(line(device)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void shouldStreamEventsAndComeBackWhereTheyBrokeOff() throws Exception {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            String cookie = "Cookie: rouse-session=" + browser.cookies.get("rouse-session");
            try (Socket listener = listening(cookie, "Last-Event-ID: none")) {
                BufferedReader events = new BufferedReader(new InputStreamReader(listener.getInputStream(), UTF_8));
                assertThat(until(events, "data: first")).isTrue();
                STAGE.service.events.tryEmitNext("id: 2\ndata: second\n\n").orThrow();
                assertThat(until(events, "data: second")).isTrue();
            }
            assertThat(STAGE.service.listenerGone.await(60, TimeUnit.SECONDS)).isTrue();
            try (Socket again = listening(cookie, "Last-Event-ID: 2")) {
                BufferedReader events = new BufferedReader(new InputStreamReader(again.getInputStream(), UTF_8));
                assertThat(until(events, "data: first")).isTrue();
            }
            assertThat(STAGE.service.lastEventIds).containsEntry("/api/v1/roster/events", "2");
        }
    }

    private static Socket listening(String... headers) throws IOException {
        Socket socket = connected();
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/v1/roster/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(US_ASCII));
        return socket;
    }

    private static Socket connected() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(WEB).getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
    }

    private static boolean until(BufferedReader lines, String wanted) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** So many bytes, made while they are read. */
    private static final class Pieces extends InputStream {

        private final byte[] piece = "0123456789abcdef".repeat(PIECE / 16).getBytes(US_ASCII);
        private final MessageDigest digest;
        private long left;

        Pieces(long bytes, MessageDigest digest) {
            this.left = bytes;
            this.digest = digest;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read many at once");
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, piece.length));
            System.arraycopy(piece, 0, into, offset, count);
            digest.update(piece, 0, count);
            left -= count;
            return count;
        }
    }
}
