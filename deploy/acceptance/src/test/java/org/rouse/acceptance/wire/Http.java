package org.rouse.acceptance.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Requests to one service, as one caller. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = client();

    private final URI base;
    private final String token;

    private Http(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A caller without a token. */
    public static Http of(URI base) {
        return new Http(base, "");
    }

    public Http as(String bearer) {
        return new Http(base, bearer);
    }

    /** The base URL of the service, without a slash at its end. */
    public URI base() {
        return base;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).PUT(BodyPublishers.ofString(json));
        return send(json(request, headers));
    }

    /** Changes the fields that the JSON names and leaves the rest. */
    public Answer patch(String path, String json) {
        return send("PATCH", path, json, "Content-Type", "application/merge-patch+json");
    }

    public Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        return send(json(request, headers));
    }

    public CompletableFuture<Answer> postLater(String path, String json, String... headers) {
        return sendLater("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Any method and body, JSON unless the headers say otherwise, on a connection that others use too. A stream of events is answered by its
     * head: it has no end.
     */
    public CompletableFuture<Answer> sendLater(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
        return CLIENT.sendAsync(json(request, headers).build(), Http::unlessEndless)
                .thenApply(Http::answer);
    }

    /** Any method, with a JSON body. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return send(json(request, headers));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String... headers) {
        request.header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try (HttpClient ownConnection =
                client()) { // leftovers of an attack on a connection are no other test's concern
            return answer(ownConnection.send(built, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(built.method() + " " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static BodySubscriber<byte[]> unlessEndless(HttpResponse.ResponseInfo head) {
        boolean endless = head.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        return endless ? new Headed() : BodySubscribers.ofByteArray();
    }

    /** Reads nothing of a body, and hangs up. */
    private static final class Headed implements BodySubscriber<byte[]> {

        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedFuture(new byte[0]);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable throwable) {}

        @Override
        public void onComplete() {}
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
