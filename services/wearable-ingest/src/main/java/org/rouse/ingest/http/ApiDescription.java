package org.rouse.ingest.http;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.server.WebFilter;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What /v3/api-docs says beyond paths and parameters: bodies and their examples, answers, and how callers prove who they are. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String EXAMPLES = "wearable-ingest/openapi/";
    private static final String TOKEN = "token";

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            entry(
                    "400",
                    "The document is malformed; what came before the fault is stored, as the receipt in the problem says"),
            entry("401", "No valid token"),
            entry("403", "The token's scope does not allow it"),
            entry("404", "No such format or person"),
            entry("408", "The body came in too slowly"),
            entry("409", "An upload with this idempotency key is being taken"),
            entry("413", "Larger than the limits, as received or once decompressed"),
            entry("415", "A media type or content coding that is not understood"),
            entry("422", "This idempotency key was used for another body"),
            entry("429", "Too many uploads of one sender at once; Retry-After says when to send again"),
            entry("503", "The log is slow or away, or too many uploads at once; Retry-After says when to send again"));

    /** Making the description reads class files, which no event loop waits for. */
    @Bean
    WebFilter descriptionOffTheEventLoop() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith("/v3/api-docs")
                ? chain.filter(exchange).subscribeOn(Schedulers.boundedElastic())
                : chain.filter(exchange);
    }

    @Bean
    OpenApiCustomizer ingestApi() {
        return api -> {
            api.info(new Info()
                    .title("Rouse wearable ingest")
                    .version("v1")
                    .description("Takes what wearables measured. An upload is acknowledged once all of it is durable; "
                            + "sending it again, or in other pieces, or in another order, changes nothing."));
            api.components(components(api)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")));
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        if (path.startsWith("/v1/sync") || path.startsWith("/v1/push")) {
                            describe(path, operation);
                        } else {
                            describe(operation);
                        }
                    }));
        };
    }

    private static Components components(OpenAPI api) {
        return api.getComponents() == null ? new Components() : api.getComponents();
    }

    /** What its annotations leave out. An operation that lists no token on purpose needs none. */
    private static void describe(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
        PROBLEMS.forEach((status, says) -> {
            if (!operation.getResponses().containsKey(status)) {
                operation.getResponses().addApiResponse(status, problem(says));
            }
        });
    }

    private static ApiResponse problem(String says) {
        return new ApiResponse()
                .description(says)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new ObjectSchema())));
    }

    private static void describe(String path, Operation operation) {
        if (path.startsWith("/v1/push")) {
            operation.summary("Takes a provider's push for many people; its sender is known by the secret path");
        } else {
            operation.summary("Takes an upload of one person");
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .schema(new StringSchema().maxLength(255))
                    .description("The same key with the same body is answered with the first receipt for 24 hours"));
        }
        operation.requestBody(new RequestBody().required(true).content(content("native", "native-upload.json")));
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description(
                                "Durable. Each record is accounted for: records = accepted + ignored + quarantined")
                        .content(content("receipt", "receipt.json")));
        PROBLEMS.forEach((status, says) -> responses.addApiResponse(status, problem(says)));
        operation.responses(responses);
    }

    private static Content content(String name, String file) {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                        new MediaType()
                                .schema(new ObjectSchema())
                                .addExamples(name, new Example().value(example(file))));
    }

    private static Object example(String file) {
        try (InputStream in = new ClassPathResource(EXAMPLES + file).getInputStream()) {
            JsonNode tree = Receipts.JSON.readTree(in);
            return Receipts.JSON.convertValue(tree, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
