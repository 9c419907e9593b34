package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Problems;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Gets the code of the short path compiled before anybody depends on it: the service starts to listen once this is over. Uploads of nobody
 * go to a temporary server on loopback, through the short path's own classes, with a token and a log of their own: they are stored nowhere
 * and counted nowhere. A first start that ends before anything listens does it too, so that the JVM's cache has the profile of this code.
 */
final class WarmUp implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String NOBODY = "nobody";
    static final String TOKEN = DeviceTokens.PREFIX + NOBODY;
    private static final List<Integer> MINUTES = List.of(1, 15, 100, 1_440);
    static final int AT_ONCE = 16;
    private static final String LENGTH = "content-length:";
    private static final String GOOD = "HTTP/1.1 200 ";

    private final FormatParser parser;
    private final UploadLimits uploads;
    private final BodyLimits bodies;
    private final HttpSettings settings;
    private final Problems problems;
    private final InstantSource clock;

    WarmUp(
            FormatParser parser,
            UploadLimits uploads,
            BodyLimits bodies,
            HttpSettings settings,
            Problems problems,
            InstantSource clock) {
        this.parser = parser;
        this.uploads = uploads;
        this.bodies = bodies;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.shortPath() || settings.warmUp().isZero()) {
            return;
        }
        try {
            long taken = work(settings.warmUp());
            LOG.atInfo().addKeyValue("uploads", taken).log("Warm");
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("Warming up did not end well; the first uploads take longer");
        }
    }

    /** Sends uploads for that long; returns how many were accepted. */
    long work(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        UploadMetrics metrics = new UploadMetrics(new SimpleMeterRegistry());
        UploadStore store = new UploadStore(new UploadReader(uploads), new NoLog(), bodies, metrics);
        UploadHandler handler =
                new UploadHandler(store, new ReceiptCache(Duration.ofMinutes(1), 1), settings.retryAfter(), metrics);
        BodyPace pace = new BodyPace(
                settings.leastRate(), settings.slowGrace(), Optional.of(settings.uploadTime()), Schedulers.parallel());
        try (ShortFlow flow = new ShortFlow(handler, new Entrance(settings, handler), pace, settings.readAtOnce())) {
            DisposableServer server = server(flow);
            try (Socket socket = new Socket(server.host(), server.port())) {
                return exchange(socket, end);
            } finally {
                server.disposeNow();
            }
        }
    }

    private DisposableServer server(ShortFlow flow) {
        OneDevice device = new OneDevice();
        ShortPath path = new ShortPath(
                new KnownTokens(device, clock),
                new Admission((provider, user) -> Optional.empty(), device, clock, Permission.ALL),
                parser,
                flow,
                new ShortAnswers(problems, new SimpleMeterRegistry()),
                settings);
        return HttpServer.create().host("127.0.0.1").port(0).route(path::apply).bindNow();
    }

    private long exchange(Socket socket, long end) throws IOException {
        socket.setSoTimeout((int) settings.uploadTime().toMillis());
        List<byte[]> packets = MINUTES.stream()
                .map(minutes -> request(minutes).repeat(AT_ONCE).getBytes(US_ASCII))
                .toList();
        InputStream answers = new BufferedInputStream(socket.getInputStream());
        long taken = 0;
        for (int i = 0; System.nanoTime() < end; i++) {
            socket.getOutputStream().write(packets.get(i % packets.size()));
            for (int answer = 0; answer < AT_ONCE; answer++) {
                taken += isGood(answers) ? 1 : 0;
            }
        }
        return taken;
    }

    private String request(int minutes) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(2L * minutes));
        String values = IntStream.range(0, minutes)
                .mapToObj(i -> String.valueOf(i % 100))
                .collect(Collectors.joining(","));
        String body = """
                {"source":{"id":"watch","kind":"wearable"},"series":[
                {"measure":"steps","start":"%1$s","values":[%2$s]},
                {"measure":"heart-rate","start":"%1$s","values":[%3$s]}]}""".formatted(from, values, "60,".repeat(minutes - 1) + "60");
        return "POST /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
                + "Authorization: Bearer " + TOKEN + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Reads one answer to its end. */
    private static boolean isGood(InputStream answers) throws IOException {
        String status = line(answers);
        int length = 0;
        for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        answers.skipNBytes(length);
        return status.startsWith(GOOD);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Belongs to nobody, and is valid only here. */
    private static final class OneDevice implements DeviceTokens {

        @Override
        public Optional<Device> deviceOf(String token) {
            return token.equals(TOKEN) ? Optional.of(new Device(NOBODY, NOBODY)) : Optional.empty();
        }

        @Override
        public void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute) {
            // nothing was stored
        }
    }
}
