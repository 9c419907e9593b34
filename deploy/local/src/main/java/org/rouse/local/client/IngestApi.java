package org.rouse.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.rouse.local.refusal.CommandRefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to an ingest service with a token. A refusal becomes a sentence for the user. */
public final class IngestApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    /** @param url of the service, without a path */
    public IngestApi(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** A path with parameters; those without a value are left out. */
    public static String path(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * Gets a resource.
     *
     * @throws CommandRefusedException when the request is refused or not answered
     */
    public JsonNode get(String path) {
        return json(sent(request(path).GET()));
    }

    /**
     * Sends JSON; returns the answer.
     *
     * @throws CommandRefusedException when the request is refused or not answered
     */
    public JsonNode post(String path, JsonNode body) {
        return json(sent(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    /**
     * Deletes a resource.
     *
     * @throws CommandRefusedException when the request is refused or not answered
     */
    public void delete(String path) {
        sent(request(path).DELETE());
    }

    /**
     * Announces an import of so many bytes.
     *
     * @throws CommandRefusedException when the request is refused or not answered
     */
    public JsonNode begin(String path, long length) {
        return json(sent(request(path)
                .header("Upload-Length", Long.toString(length))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    /** The number of bytes of an import that the service has. */
    public long offset(String path) {
        HttpResponse<String> answer = sent(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(0);
    }

    /**
     * Sends some bytes of an import.
     *
     * @throws IOException when the connection breaks; some of them may have arrived
     * @throws CommandRefusedException when they are refused
     */
    public void append(String path, long offset, byte[] bytes) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<String> answer = exchanged(request);
        if (answer.statusCode() != 409) { // the offset differs, which the caller will see when asking for it
            require(answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return require(exchanged(request.build()));
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "Nothing answers at " + url + "; is Rouse running (./rouse up), and on these ports?", e);
        }
    }

    private HttpResponse<String> exchanged(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRefusedException("Interrupted.", e);
        }
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        String detail = answer.body().startsWith("{")
                ? JsonMapper.shared().readTree(answer.body()).path("detail").asString("")
                : "";
        throw new CommandRefusedException(
                "The service refused with " + answer.statusCode() + (detail.isEmpty() ? "." : ": " + detail + "."));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
