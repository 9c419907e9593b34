package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checks that every service serves the committed description, so that every change of its interface shows in the diff. */
public abstract class DescriptionContract {

    /** Where this is {@code true}, the served document replaces the committed one. */
    private static final String RENEW = "rouse.openapi.renew";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Rules of the problems with which a service answers a body that it cannot read, whatever the body is about. */
    private static final String[] UNREAD = {":body.malformed", ":field.missing", ":media-type"};

    /** The base URL of the service. */
    protected abstract String url();

    /** The service's own name. */
    protected abstract String service();

    /** A client of it with a token of that scope. */
    protected abstract WebTestClient as(String scope);

    @Test
    void shouldServeTheCommittedDescription() throws IOException {
        JsonNode served = served();
        Path committed = Path.of("..", "..", "docs", "api", service() + ".json");
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(committed, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.at("/info/title").asString()).isEqualTo("Rouse " + service());
        assertThat(JSON.readTree(Files.readString(committed)))
                .as("docs/api/%s.json; .ci/renew-openapi makes it anew", service())
                .isEqualTo(served);
    }

    @Test
    void shouldShowAWholeExampleOfAllThatIsSentAndAnswered() {
        JsonNode served = served();
        List<String> wrong = new ArrayList<>();
        List<ShownExample> shown = ShownExample.all(served);
        shown.forEach(one -> one.check(served, wrong));
        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldReadTheRequestsItShows() {
        List<ShownExample> requests = ShownExample.all(served()).stream()
                .filter(one -> one.isRequest() && one.isJson())
                .toList();
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(answer(request)).as(request.operation()).doesNotContain(UNREAD));
    }

    /** The answer to the request, sent with the first scope that may make it. */
    private String answer(ShownExample request) {
        String problem = "";
        for (String scope : List.of("person", "sync", "coach", "admin")) {
            problem = String.valueOf(as(scope)
                    .method(HttpMethod.valueOf(request.method()))
                    .uri(request.path().replace("{kind}", "opens").replaceAll("\\{[^}]*}", "1"))
                    .contentType(MediaType.valueOf(request.mediaType()))
                    .bodyValue(request.examples().getFirst().toString())
                    .exchange()
                    .returnResult(String.class)
                    .getResponseBody()
                    .next()
                    .block());
            if (!problem.contains(":token.scope") && !problem.contains(":role.forbidden")) {
                break;
            }
        }
        return problem;
    }

    private JsonNode served() {
        return JSON.readTree(Objects.requireNonNull(WholeAnswers.from(url())
                .get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }
}
