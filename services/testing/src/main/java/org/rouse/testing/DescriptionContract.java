package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every service must serve the description that is committed, so that every change of its interface shows in the diff. */
public abstract class DescriptionContract {

    /** Where this is {@code true}, the served document replaces the committed one. */
    private static final String RENEW = "rouse.openapi.renew";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The base URL of the service. */
    protected abstract String url();

    /** The service's own name. */
    protected abstract String service();

    @Test
    void shouldServeTheCommittedDescription() throws IOException {
        JsonNode served = JSON.readTree(Objects.requireNonNull(WholeAnswers.from(url())
                .get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
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
}
