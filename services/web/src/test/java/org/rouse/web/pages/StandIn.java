package org.rouse.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rouse.http.Rule;
import org.rouse.web.WebSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The apps' real files under their real headers, with services beside them that answer from {@code stand-in.json}: invented people on one day. It
 * keeps what is sent, does each Idempotency-Key once, and heeds If-Match as the services do.
 */
final class StandIn implements AutoCloseable {

    /** The paths that answer in pages, each with the name of its list. */
    private static final Map<String, String> PAGED =
            Map.of("/api/v1/roster", "people", "/api/v1/study/allocation", "people", "/api/v1/prompts", "prompts");

    private static final Shelf SHELF = new Shelf();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PEOPLE = "/api/v1/people/";

    private record Refusal(int status, ObjectNode problem) {}

    /** A request that changed something. */
    record Sent(String method, String path, JsonNode body) {}

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    /** Idempotency keys of all requested changes in their order, repetitions included. */
    final List<String> keys = new CopyOnWriteArrayList<>();

    final List<String> resumedFrom = new CopyOnWriteArrayList<>();
    final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> lists = new HashMap<>();
    private final Map<String, AtomicInteger> revisions = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> done = new ConcurrentHashMap<>();
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final DisposableServer server;
    private volatile Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();
    private volatile boolean signedIn = true;
    private volatile String mark = "mark";

    StandIn(String subject, String scope) {
        read("stand-in.json").properties().forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
        for (String language : List.of("en", "de", "fr", "es", "zh-Hans")) {
            lists.put(language, read("/static/me/safety/" + language + ".json"));
        }
        var headers = new Pages(settings(), SHELF.scriptHashes());
        RouterFunction<ServerResponse> routes = RouterFunctions.route()
                .GET("/session", _ -> session(subject, scope))
                .GET("/api/v1/roster/events", this::stream)
                .GET(PEOPLE + "{id}/events", this::stream)
                .GET("/api/v1/safety-list", this::safetyList)
                .add(RouterFunctions.route(request -> request.path().startsWith("/api/"), this::answer))
                .build()
                .and(new PageConfiguration().files(SHELF));
        var handler = RouterFunctions.toHttpHandler(
                routes,
                HandlerStrategies.builder()
                        .webFilter((exchange, chain) ->
                                headers.forBrowsers().writeHttpHeaders(exchange).then(chain.filter(exchange)))
                        .build());
        server = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    private static JsonNode read(String resource) {
        try (InputStream data = Objects.requireNonNull(StandIn.class.getResourceAsStream(resource))) {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WebSettings settings() {
        return new Binder().bindOrCreate("rouse.web", WebSettings.class);
    }

    String origin() {
        return "http://localhost:" + server.port();
    }

    /** Answers from now on as if the person had signed in anew, in another tab. */
    void signInAnew() {
        mark = "another-mark";
    }

    void signOut() {
        signedIn = false;
    }

    /** Tells all who follow that the person's day changed. */
    void change(String person) {
        change(person, "day");
    }

    /** Tells all who follow what of the person changed. */
    void change(String person, String what) {
        changes.tryEmitNext("id: %s\nevent: changed\ndata: {\"person\":\"%s\",\"what\":\"%s\"}\n\n"
                .formatted(person, person, what));
    }

    /** How many follow now. */
    int followers() {
        return changes.currentSubscriberCount();
    }

    /** Ends every stream, as a proxy may. */
    void dropStreams() {
        Sinks.Many<String> old = changes;
        changes = Sinks.many().multicast().directBestEffort();
        old.tryEmitComplete();
    }

    /** Bodies that came under that path. */
    List<JsonNode> sentTo(String path) {
        return sent.stream()
                .filter(one -> one.path().equals(path))
                .map(Sent::body)
                .toList();
    }

    /** Answers from now on as if somebody else had changed the resource of that path. */
    void changeElsewhere(String path) {
        revision(path).incrementAndGet();
    }

    /** Refuses from now on whatever is asked of that path. */
    void refuse(String path, int status) {
        refusals.put(path, new Refusal(status, problem(status, "stand-in")));
    }

    /** Refuses from now on whatever is asked of that path, since a field breaks a rule, as a service says it. */
    void refuse(String path, Rule rule, String field, String says) {
        int status = rule.status().value();
        refusals.put(
                path,
                new Refusal(
                        status, problem(status, rule.word()).put("field", field).put("detail", field + " " + says)));
    }

    /** So many people, in the order of the groups. */
    void fill(int people) {
        ObjectNode roster = (ObjectNode) Changes.one(answers, "/api/v1/roster").deepCopy();
        JsonNode fine = roster.path("people").get(6);
        var all = roster.putArray("people");
        for (int i = 0; i < people; i++) {
            ObjectNode one = fine.deepCopy().asObject();
            one.put("person", "p" + i).put("name", "Person " + i);
            all.add(one);
        }
        roster.put("total", people);
        answers.put("/api/v1/roster", roster);
    }

    private Mono<ServerResponse> session(String subject, String scope) {
        return signedIn
                ? json(Map.of(
                        "subject",
                        subject,
                        "name",
                        subject,
                        "organisation",
                        "back-clinic",
                        "scopes",
                        List.of(scope),
                        "csrf",
                        mark))
                : refused(401, "token.invalid");
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        if (!signedIn) {
            return refused(401, "token.invalid");
        }
        request.headers().header("Last-Event-ID").forEach(resumedFrom::add);
        Flux<String> told = changes.asFlux();
        Flux<String> first = Flux.just("id: first\n\n");
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(first.concatWith(told).map(text -> JsonBytes.of(text)), byte[].class);
    }

    private Mono<ServerResponse> safetyList(ServerRequest request) {
        return json(lists.getOrDefault(request.queryParam("language").orElse("en"), JSON.createObjectNode()));
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        if (!signedIn) {
            return refused(401, "token.invalid");
        }
        String path = request.path();
        Refusal refusal = refusals.get(path);
        if (refusal != null) {
            return refused(refusal.status(), refusal.problem());
        }
        return request.method() == HttpMethod.GET
                ? read(request, path)
                : request.bodyToMono(String.class).defaultIfEmpty("{}").flatMap(body -> write(request, path, body));
    }

    private Mono<ServerResponse> read(ServerRequest request, String path) {
        JsonNode found = answers.get(path);
        if (found == null) {
            return refused(404, "path.unknown");
        }
        String list = PAGED.get(path);
        return list == null ? json(found, tag(path)) : json(page(request, found, list));
    }

    /** A page of a list, of as many as are asked for: of two, so that an app that follows no cursor shows too little. */
    private static JsonNode page(ServerRequest request, JsonNode whole, String list) {
        int from = request.queryParam("cursor").map(Integer::parseInt).orElse(0);
        int limit = request.queryParam("limit").map(Integer::parseInt).orElse(2);
        String search = request.queryParam("search").orElse("").toLowerCase(Locale.ROOT);
        ObjectNode page = JSON.createObjectNode();
        whole.properties().forEach(field -> page.set(field.getKey(), field.getValue()));
        List<JsonNode> all = whole.path(list)
                .valueStream()
                .filter(one ->
                        one.path("name").asString().toLowerCase(Locale.ROOT).contains(search))
                .toList();
        page.putArray(list).addAll(all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit)));
        if (from + limit < all.size()) {
            page.put("next", Integer.toString(from + limit));
        }
        return page;
    }

    private Mono<ServerResponse> write(ServerRequest request, String path, String body) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (!mark.equals(headers.getFirst("X-CSRF-Token"))) {
            return refused(403, "csrf.missing");
        }
        String read = Changes.readUnder(path);
        String expected = headers.getFirst(HttpHeaders.IF_MATCH);
        if (expected != null && !expected.equals(tag(read))) {
            return refused(412, "precondition.failed");
        }
        String key = headers.getFirst("Idempotency-Key");
        if (key != null) {
            keys.add(key);
        }
        if (key != null && done.containsKey(key)) {
            return json(done.get(key));
        }
        JsonNode said = JSON.readTree(body);
        sent.add(new Sent(request.method().name(), path, said));
        JsonNode answer = Changes.made(request.method(), path, said, answers);
        revision(read).incrementAndGet();
        if (key != null) {
            done.put(key, answer);
        }
        return json(answer, tag(read));
    }

    private AtomicInteger revision(String path) {
        return revisions.computeIfAbsent(path, _ -> new AtomicInteger(4));
    }

    private String tag(String path) {
        return "\"" + revision(path).get() + "\"";
    }

    private static Mono<ServerResponse> json(Object body) {
        return json(body, "\"1\"");
    }

    private static Mono<ServerResponse> json(Object body, String tag) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag)
                .bodyValue(JSON.writeValueAsString(body));
    }

    private static Mono<ServerResponse> refused(int status, String rule) {
        return refused(status, problem(status, rule));
    }

    private static Mono<ServerResponse> refused(int status, ObjectNode problem) {
        return ServerResponse.status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(JSON.writeValueAsString(problem));
    }

    private static ObjectNode problem(int status, String rule) {
        return JSON.createObjectNode().put("type", "urn:rouse:problem:" + rule).put("status", status);
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(30));
    }

    /** Text as it goes over the wire, each piece at once. */
    private static final class JsonBytes {
        static byte[] of(String text) {
            return text.getBytes(UTF_8);
        }
    }
}
