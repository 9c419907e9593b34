package org.rouse.ingest.intake.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Adds to the description of uploads what paths and parameters do not show: bodies with examples, and answers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String EXAMPLES = "wearable-ingest/openapi/";

    /** A key was used before, or there are too many uploads at once. */
    private static final List<String> UPLOADS_ALONE = List.of("409", "422", "429");

    @Bean
    OpenApiCustomizer ingestApi() {
        return api -> {
            api.getInfo()
                    .description("Takes what wearables measured. An upload is acknowledged once all of it is durable; "
                            + "sending it again, or in other pieces, or in another order, changes nothing.");
            api.getPaths().forEach((path, item) -> {
                if (path.startsWith("/v1/sync") || path.startsWith("/v1/push")) {
                    item.readOperations().forEach(operation -> describe(path, operation));
                }
            });
        };
    }

    private static void describe(String path, Operation operation) {
        if (path.startsWith("/v1/push")) {
            operation.summary("Takes a provider's push for many people; its sender is known by the secret path");
            operation.security(List.of());
        } else {
            operation.summary("Takes an upload of one person");
            operation.addParametersItem(
                    new HeaderParameter()
                            .name("Idempotency-Key")
                            .schema(new StringSchema().maxLength(255))
                            .description(
                                    "The same key with the same body and parameters is answered with the first receipt for 24 hours"));
        }
        operation.requestBody(
                new RequestBody().required(true).content(content(new ObjectSchema(), "native", "native-upload.json")));
        ApiResponses responses = new ApiResponses();
        if (path.startsWith("/v1/push")) {
            responses
                    .addApiResponse(
                            "201",
                            new ApiResponse()
                                    .description("The address is ours, as a provider asks that proves it so;"
                                            + " nothing was uploaded"))
                    .addApiResponse(
                            "204",
                            new ApiResponse()
                                    .description("Durable, or noted to be fetched; for providers that take no body"));
        }
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description(
                                "Durable. Each record is accounted for: records = accepted + ignored + quarantined")
                        .content(content(receipt(), "receipt", "receipt.json")));
        UPLOADS_ALONE.forEach(
                status -> responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        operation.responses(responses);
    }

    private static Schema<?> receipt() {
        return new Schema<>().$ref("#/components/schemas/Receipt");
    }

    private static Content content(Schema<?> shape, String name, String file) {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                        new MediaType().schema(shape).addExamples(name, new Example().value(example(file))));
    }

    private static Object example(String file) {
        try (InputStream in = new ClassPathResource(EXAMPLES + file).getInputStream()) {
            JsonNode tree = ReceiptCache.JSON.readTree(in);
            return ReceiptCache.JSON.convertValue(tree, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
