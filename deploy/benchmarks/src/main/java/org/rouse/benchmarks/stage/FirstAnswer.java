package org.rouse.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks a server that is starting, fifty times a second. */
public final class FirstAnswer {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long BETWEEN_TRIES_NANOS = Duration.ofMillis(20).toNanos();
    private static final int OK = 200;

    private FirstAnswer() {}

    /**
     * Returns once the server answers 200, after redirects.
     *
     * @param place where it will answer; empty as long as that is unknown
     * @param alive whether the server still can
     * @return false where it ended, or did not within three minutes
     */
    public static boolean await(Supplier<Optional<URI>> place, BooleanSupplier alive) {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (place.get().filter(uri -> answers(client, uri)).isEmpty()) {
                if (!alive.getAsBoolean() || System.nanoTime() > end) {
                    return false;
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
            return true;
        }
    }

    private static boolean answers(HttpClient client, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(LONGEST_START).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false; // not there yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server started", e);
        }
    }
}
