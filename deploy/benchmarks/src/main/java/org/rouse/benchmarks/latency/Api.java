package org.rouse.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rouse.benchmarks.samples.NativeBodies;
import org.rouse.benchmarks.samples.PersonMinutes;
import org.rouse.local.issuer.TokenIssuer;
import org.rouse.local.up.LocalMode;

/** The requests of a person's devices and administrator to the services. */
final class Api implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalMode mode;
    private final TokenIssuer issuer;

    Api(LocalMode mode) {
        this.mode = mode;
        this.issuer = mode.issuer();
    }

    /** Enrols the person: no quiet hours, no cool-down, prompts to this URL. Each by an admin of their own, whose changes are limited. */
    void enrol(String person, String webhook) {
        String admin = issuer.token("admin-of-" + person, "admin", Duration.ofHours(1));
        send("PATCH", mode.coaching() + "/api/v1/people/" + person, admin, """
                {"zone":"UTC","prompts":{"quietFrom":"00:00","quietTo":"00:00","coolDownMinutes":0}}""");
        send(
                "PUT",
                mode.notification() + "/api/v1/people/" + person + "/channels/hook",
                issuer.token(person, "person", Duration.ofHours(1)),
                "{\"type\":\"webhook\",\"url\":\"" + webhook + "\"}");
    }

    /** A token of the person's device. */
    String device(String person) {
        return issuer.token(person, "sync", Duration.ofHours(1));
    }

    /** Uploads these minutes; returns when they are on the log. */
    void sync(String token, PersonMinutes minutes) {
        send("POST", mode.ingest() + "/v1/sync", token, new String(NativeBodies.of(minutes), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }

    private void send(String method, String url, String token, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + url + " was answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + url + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
