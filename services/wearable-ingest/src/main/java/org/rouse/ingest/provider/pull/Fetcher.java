package org.rouse.ingest.provider.pull;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends requests to providers. Follows no redirect: its target is not among the allowed addresses. */
final class Fetcher {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration timeout;
    private final int answerBytes;

    /** @param answerBytes longest answer that is read */
    Fetcher(Duration timeout, int answerBytes) {
        this.timeout = timeout;
        this.answerBytes = answerBytes;
    }

    /** An answer, whatever its status. */
    record Answer(int status, byte[] body, Optional<String> retryAfter) {}

    /** @throws IOException when there is no answer in time and within the allowed length */
    Answer ask(PullRequest request, String accessToken) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.uri())
                .timeout(timeout)
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "application/json");
        request.form()
                .ifPresentOrElse(
                        form -> asked.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)),
                        asked::GET);
        HttpResponse<byte[]> answer =
                client.send(asked.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), answerBytes));
        return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After"));
    }
}
