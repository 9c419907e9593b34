package org.rouse.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole example of the request and of the answer of each operation, from {@code openapi/examples.json} of the service: by method and
 * path, {@code request} and {@code answer}. Tests of the services sent and received these bodies.
 */
record WholeExamples(JsonNode all) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The examples of a service; none where it has no such file. */
    static WholeExamples of(String service) {
        ClassPathResource file = new ClassPathResource(service + "/openapi/examples.json");
        if (!file.exists()) {
            return new WholeExamples(JSON.createObjectNode());
        }
        try (InputStream in = file.getInputStream()) {
            return new WholeExamples(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds each example to its operation, unless the operation has one of its own. */
    void show(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> show(all.path(method.name() + " " + path), method, operation)));
    }

    private static void show(JsonNode example, PathItem.HttpMethod method, Operation operation) {
        if (operation.getRequestBody() != null) {
            show(example.path("request"), operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && method != PathItem.HttpMethod.HEAD) {
                show(example.path("answer"), response.getContent());
            }
        });
    }

    private static void show(JsonNode example, @Nullable Content content) {
        if (example.isMissingNode() || content == null) {
            return;
        }
        Object value = JSON.convertValue(example, Object.class);
        content.values().stream()
                .filter(type -> type.getExample() == null && type.getExamples() == null)
                .forEach(type -> type.setExample(value));
    }
}
