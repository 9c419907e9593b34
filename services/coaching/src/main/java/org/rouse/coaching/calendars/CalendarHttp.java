package org.rouse.coaching.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.rouse.coaching.CalendarSettings;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.GuardedHttp;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.outbound.UrlGuard;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Fetches calendars from addresses that people gave. Every address is judged, including that of a redirect, and the resolved address at
 * each connection; an answer is read up to a size limit, as received and unpacked. Addresses are never logged: whoever has one can read the
 * calendar.
 */
final class CalendarHttp implements AutoCloseable {

    private static final int CONNECTIONS_PER_HOST = 4;
    private static final int QUEUE_PER_HOST = 8;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final GuardedHttp http;
    private final UrlGuard guard;
    private final int mostBytes;

    CalendarHttp(CalendarSettings settings) {
        AddressRules rules = new AddressRules(settings.allowedNetworks());
        guard = new UrlGuard(rules);
        mostBytes = settings.mostBytes();
        http = new GuardedHttp(
                "calendars",
                1,
                rules,
                new GuardedHttp.Limits(
                        CONNECTIONS_PER_HOST,
                        QUEUE_PER_HOST,
                        Duration.ofSeconds(10),
                        settings.connectTimeout(),
                        settings.timeout(),
                        settings.timeout()));
    }

    /**
     * Parses the address and passes it where its text gives no reason against calling it; {@code webcal:} means {@code https:}.
     *
     * @throws InvalidAddressException naming the rule it breaks
     */
    URI check(String field, String text) {
        String stripped = text.strip();
        return guard.check(
                field, stripped.regionMatches(true, 0, "webcal:", 0, 7) ? "https:" + stripped.substring(7) : stripped);
    }

    /**
     * Sends one request.
     *
     * @param etag         of the known version; empty to get the whole calendar in any case
     * @param lastModified likewise, where the server gives no etag
     */
    Mono<Fetched> get(URI address, String etag, String lastModified) {
        return http.outcome(
                get(address, etag, lastModified, MOST_REDIRECTS),
                new Fetched.Failed("address-blocked"),
                new Fetched.Failed("no-answer"));
    }

    private Mono<Fetched> get(URI address, String etag, String lastModified, int redirects) {
        return http.client(address)
                .headers(headers -> {
                    headers.set("Accept", "text/calendar, */*;q=0.1").set("Accept-Encoding", "gzip");
                    if (!etag.isEmpty()) {
                        headers.set("If-None-Match", etag);
                    } else if (!lastModified.isEmpty()) {
                        headers.set("If-Modified-Since", lastModified);
                    }
                })
                .get()
                .uri(address)
                .response((response, body) -> answer(response, body, address, redirects))
                .single()
                .flatMap(step -> switch (step) {
                    case Step.Ended(Fetched what) -> Mono.just(what);
                    case Step.Elsewhere(URI there) -> get(there, etag, lastModified, redirects - 1);
                });
    }

    private sealed interface Step {

        record Ended(Fetched what) implements Step {}

        record Elsewhere(URI there) implements Step {}
    }

    private Mono<Step> answer(HttpClientResponse response, ByteBufFlux body, URI address, int redirects) {
        int status = response.status().code();
        String location = response.responseHeaders().get("Location");
        if (REDIRECTS.contains(status) && location != null) {
            return Mono.just(redirects == 0 ? failed("redirects") : elsewhere(address, location));
        }
        if (status == 304) {
            return Mono.just(new Step.Ended(new Fetched.Unchanged()));
        }
        return status == 200 ? text(response.responseHeaders(), body) : Mono.just(failed("status-" + status));
    }

    private Step elsewhere(URI address, String location) {
        try {
            return new Step.Elsewhere(check("url", address.resolve(location).toString()));
        } catch (IllegalArgumentException | InvalidAddressException e) {
            return failed("address-blocked");
        }
    }

    /** Reads at most one byte more than the limit, which is enough to see that a body is too large. */
    private Mono<Step> text(HttpHeaders headers, ByteBufFlux body) {
        return GuardedHttp.parts(body, mostBytes + 1)
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .publishOn(Schedulers.boundedElastic())
                .map(all -> new Step.Ended(unpacked(headers, all.toByteArray())));
    }

    private Fetched unpacked(HttpHeaders headers, byte[] packed) {
        String coding = headers.get("Content-Encoding", "identity").strip().toLowerCase(Locale.ROOT);
        if (!coding.equals("identity") && !coding.equals("gzip")) {
            return new Fetched.Failed("content-coding");
        }
        if (packed.length > mostBytes) {
            return new Fetched.Failed("too-large");
        }
        try {
            byte[] bytes = coding.equals("gzip") ? unpacked(packed) : packed;
            return bytes.length > mostBytes
                    ? new Fetched.Failed("too-large")
                    : new Fetched.Text(
                            new String(bytes, UTF_8), headers.get("ETag", ""), headers.get("Last-Modified", ""));
        } catch (IOException e) {
            return new Fetched.Failed("content-coding");
        }
    }

    /** One byte above the limit shows that it is too large. */
    private byte[] unpacked(byte[] packed) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readNBytes(mostBytes + 1);
        }
    }

    private static Step failed(String cause) {
        return new Step.Ended(new Fetched.Failed(cause));
    }

    @Override
    public void close() {
        http.close();
    }
}
