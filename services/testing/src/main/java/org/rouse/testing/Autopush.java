package org.rouse.testing;

import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for Mozilla's push service, as far as one browser needs it: its WebSocket protocol towards Firefox, and Web Push towards us.
 */
public final class Autopush implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A message from an application server. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Message(String path, HttpHeaders headers, byte[] body) {
        public String header(String name) {
            return headers.get(name);
        }
    }

    /** The messages in the order in which the application server sent them. */
    public final List<Message> messages = new CopyOnWriteArrayList<>();

    /** The browser's acknowledgements: 100 is "delivered", 101 "could not be decrypted", 102 "not taken". */
    public final List<Integer> acknowledged = new CopyOnWriteArrayList<>();

    private final Sinks.Many<String> toBrowser = Sinks.many().multicast().directBestEffort();
    private final AtomicInteger versions = new AtomicInteger();
    private final DisposableServer server;

    public Autopush() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.post("/wpush/{channel}", this::take)
                        .ws(
                                "/",
                                (in, out) -> out.sendString(Flux.merge(
                                        in.receive().asString().flatMap(text -> Mono.justOrEmpty(answer(text))),
                                        toBrowser.asFlux())),
                                WebsocketServerSpec.builder()
                                        .protocols("push-notification")
                                        .build()))
                .bindNow();
    }

    /** Lines of a {@code user.js} that make a Firefox connect to this server and treat notifications as allowed. */
    public String preferences() {
        return """
                user_pref("dom.push.serverURL", "ws://127.0.0.1:%d/");
                user_pref("dom.push.testing.allowInsecureServerURL", true);
                user_pref("dom.webnotifications.requireuserinteraction", false);
                user_pref("permissions.default.desktop-notification", 1);
                user_pref("alerts.useSystemBackend", false);
                """.formatted(server.port());
    }

    /** Delivers the message again, as a push service may. */
    public void repeat(Message message) {
        deliver(message.path().substring("/wpush/".length()), message.body());
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        String channel = String.valueOf(request.param("channel"));
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    messages.add(new Message(request.uri(), request.requestHeaders(), body));
                    deliver(channel, body);
                    return response.status(201).send().then();
                });
    }

    private void deliver(String channel, byte[] body) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messageType", "notification");
        message.put("channelID", channel);
        message.put("version", "v" + versions.incrementAndGet());
        if (body.length > 0) {
            message.put("data", Base64.getUrlEncoder().withoutPadding().encodeToString(body));
            message.put("headers", Map.of("encoding", "aes128gcm"));
        }
        toBrowser.tryEmitNext(JSON.writeValueAsString(message));
    }

    private Optional<String> answer(String text) {
        JsonNode said = JSON.readTree(text);
        return switch (said.path("messageType").asString("ping")) {
            case "hello" ->
                Optional.of(JSON.writeValueAsString(Map.of(
                        "messageType",
                        "hello",
                        "status",
                        200,
                        "uaid",
                        UUID.randomUUID().toString().replace("-", ""),
                        "use_webpush",
                        true,
                        "broadcasts",
                        Map.of())));
            case "register" -> {
                String channel = said.path("channelID").asString();
                yield Optional.of(JSON.writeValueAsString(Map.of(
                        "messageType",
                        "register",
                        "status",
                        200,
                        "channelID",
                        channel,
                        "pushEndpoint",
                        "http://127.0.0.1:" + server.port() + "/wpush/" + channel)));
            }
            case "ack" -> {
                said.path("updates")
                        .forEach(update -> acknowledged.add(update.path("code").asInt()));
                yield Optional.empty();
            }
            case "ping" -> Optional.of("{}");
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(1));
    }
}
