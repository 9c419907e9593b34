package org.rouse.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's remote control: numbered commands with their answers, and events, as JSON over a WebSocket. */
public final class Remote implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    public Remote(String url) {
        socket = client.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    /** @param session the session of a page or worker, where the protocol has sessions; null for the browser itself */
    public JsonNode call(String method, Map<String, ?> parameters, @Nullable String session) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(number, answer);
        Map<String, Object> command = session == null
                ? Map.of("id", number, "method", method, "params", parameters)
                : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JsonMapper.shared().writeValueAsString(command), true).join();
        JsonNode said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said);
        }
        return said.path("result");
    }

    public JsonNode call(String method, Map<String, ?> parameters) {
        return call(method, parameters, null);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            JsonNode message = JsonMapper.shared().readTree(partial.toString());
            partial.setLength(0);
            CompletableFuture<JsonNode> waiting = open.remove(message.path("id").asInt(-1));
            if (waiting == null) {
                events.add(message);
            } else {
                waiting.complete(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
