package org.rouse.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.rouse.local.refusal.CommandRefusedException;

/** Requests to the services, as any client would make them. */
final class Http implements AutoCloseable {

    private static final int TRIES = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Sends JSON, as a merge patch where the method is PATCH, until it is accepted: a person who was just enrolled may not be known
     * everywhere yet.
     *
     * @param headers names and values in turn
     * @throws CommandRefusedException when it is refused, or not accepted after some tries
     */
    void send(String method, String url, String token, String json, String... headers) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        String last = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                last = "answered " + answer.statusCode() + " " + answer.body();
                if (answer.statusCode() < 500 && answer.statusCode() != 404) {
                    break;
                }
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
            }
            Thread.sleep(Duration.ofMillis(250));
        }
        throw new CommandRefusedException("A request of the demo was not taken: " + method + " " + url + " " + last);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
