package org.rouse.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.testing.Description.Described;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that every JSON answer that grants a request fits the service's description of it. */
record DescribedAnswers(Description described) implements WholeAnswers.Check {

    /** System property; where it is {@code true}, examples are kept of operations that lack them. */
    private static final String KEEP = "rouse.openapi.examples";

    private static final Map<String, ExampleBook> BOOKS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void of(ClientRequest request, ClientResponse answer, byte[] body) {
        if (isGranted(answer)) {
            String method = request.method().name();
            String path = request.url().getRawPath();
            // an operation may describe a created resource by its 200 answer
            int status = answer.statusCode().isSameCodeAs(HttpStatus.CREATED)
                    ? 200
                    : answer.statusCode().value();
            Optional<Described> shape = described
                    .answer(method, path, answer.statusCode().value())
                    .or(() -> described.answer(method, path, status));
            shape.ifPresent(one -> hold(method, one, JSON.readTree(body)));
            if (Boolean.getBoolean(KEEP)) {
                shape.ifPresent(one -> book().answered(method, one, JSON.readTree(body)));
                described.request(method, path).ifPresent(one -> keep(one, request));
            }
        }
    }

    private static boolean isGranted(ClientResponse answer) {
        return answer.statusCode().is2xxSuccessful()
                && answer.headers()
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
