package org.rouse.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.testing.Description.Described;
import org.springframework.http.MediaType;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a request is granted by a status that the service's description has, and that an answer in JSON fits it. */
record DescribedAnswers(Description described) implements WholeAnswers.Check {

    /** System property; where it is {@code true}, examples are kept of operations that lack them. */
    private static final String KEEP = "rouse.openapi.examples";

    private static final Map<String, ExampleBook> BOOKS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void of(ClientRequest request, ClientResponse answer, byte[] body) {
        if (!answer.statusCode().is2xxSuccessful()) {
            return;
        }
        String method = request.method().name();
        String path = request.url().getRawPath();
        int status = answer.statusCode().value();
        if (!described.allows(method, path, status)) {
            throw new AssertionError("not described: " + method + " " + path + " answered by " + status);
        }
        if (body.length > 0 && isJson(answer)) {
            Optional<Described> shape = described.answer(method, path, status);
            shape.ifPresent(one -> hold(method, one, JSON.readTree(body)));
            if (Boolean.getBoolean(KEEP)) {
                shape.ifPresent(one -> book().answered(method, one, JSON.readTree(body)));
                described.request(method, path).ifPresent(one -> keep(one, request));
            }
        }
    }

    private static boolean isJson(ClientResponse answer) {
        return answer.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent();
    }

    private static void hold(String method, Described shape, JsonNode answer) {
        List<String> wrong = new ArrayList<>();
        shape.shape().check(shape.template(), answer, wrong);
        if (!wrong.isEmpty()) {
            throw new AssertionError("not as described: " + method + " " + wrong);
        }
    }

    private void keep(Described shape, ClientRequest request) {
        MockClientHttpRequest copy = new MockClientHttpRequest(request.method(), request.url());
        request.writeTo(copy, ExchangeStrategies.withDefaults())
                .then(Mono.defer(copy::getBodyAsString))
                .filter(sent -> !sent.isBlank())
                .subscribe(sent -> book().sent(request.method().name(), shape, JSON.readTree(sent)));
    }

    private ExampleBook book() {
        return BOOKS.computeIfAbsent(
                described.name(),
                name -> new ExampleBook(Path.of("src", "main", "resources", name, "openapi", "examples.json")));
    }
}
