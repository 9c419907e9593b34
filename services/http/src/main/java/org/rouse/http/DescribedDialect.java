package org.rouse.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Adds to a description what every operation has in common: its name, the token it needs, and the problems it can be answered with. */
final class DescribedDialect {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private DescribedDialect() {}

    static void complete(OpenAPI api) {
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        api.components(components);
        components
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, problem());
        responses().forEach(components::addResponses);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(OperationName.of(method, path));
                    complete(method, operation);
                    patches(components, operation);
                }));
        AlwaysThere.require(api);
    }

    /** An operation that lists no token on purpose needs none. */
    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
        for (HttpStatus status : answers(method, operation)) {
            operation
                    .getResponses()
                    .computeIfAbsent(
                            Integer.toString(status.value()),
                            code -> new ApiResponse().$ref("#/components/responses/" + code));
        }
    }

    private static List<HttpStatus> answers(PathItem.HttpMethod method, Operation operation) {
        List<HttpStatus> answers = new ArrayList<>(List.of(
                HttpStatus.BAD_REQUEST,
                HttpStatus.NOT_FOUND,
                HttpStatus.NOT_ACCEPTABLE,
                HttpStatus.SERVICE_UNAVAILABLE));
        if (!operation.getSecurity().isEmpty()) {
            answers.addAll(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN));
            if (method != PathItem.HttpMethod.GET) {
                answers.add(HttpStatus.TOO_MANY_REQUESTS);
            }
        }
        if (operation.getRequestBody() != null) {
            answers.addAll(List.of(
                    HttpStatus.REQUEST_TIMEOUT, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        if (isConditional(operation)) {
            answers.add(HttpStatus.PRECONDITION_FAILED);
            if (method == PathItem.HttpMethod.PUT) {
                answers.add(HttpStatus.PRECONDITION_REQUIRED);
            }
        }
        return answers;
    }

    /** A merge patch names what it changes: fields that the whole requires may be absent, and a client removes a field by sending null. */
    private static void patches(Components components, Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        MediaType patch = operation.getRequestBody().getContent().get(MERGE_PATCH);
        if (patch == null || patch.getSchema().get$ref() == null) {
            return;
        }
        String name = patch.getSchema().get$ref().substring(SCHEMAS.length());
        Schema<?> whole = Objects.requireNonNull(components.getSchemas().get(name));
        if (whole.getRequired() != null) {
            Schema<?> part = new ObjectSchema().description("What is to be changed of " + name);
            part.setProperties(whole.getProperties());
            components.addSchemas(name + "Patch", part);
            patch.schema(new Schema<>().$ref(SCHEMAS + name + "Patch"));
        }
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .map(Parameter::getName)
                        .anyMatch(HttpHeaders.IF_MATCH::equalsIgnoreCase);
    }

    private static Schema<?> problem() {
        StringSchema type = new StringSchema();
        Arrays.stream(Rule.values()).map(Rule::type).forEach(type::addEnumItem);
        return new ObjectSchema()
                .description("Why a request was refused (RFC 9457)")
                .addProperty("type", type.description("The rule; what a program tells problems apart by"))
                .addProperty("title", new StringSchema().description("The status in words"))
                .addProperty("status", new IntegerSchema().description("The status"))
                .addProperty("detail", new StringSchema().description("The rule in words"))
                .addProperty("field", new StringSchema().description("Which field or parameter breaks it, if one does"))
                .required(List.of("type", "title", "status", "detail"));
    }

    /** The rules by the status that they answer with. */
    private static Map<String, ApiResponse> responses() {
        Map<String, ApiResponse> responses = new TreeMap<>();
        Arrays.stream(Rule.values())
                .collect(Collectors.groupingBy(Rule::status, TreeMap::new, Collectors.toList()))
                .forEach((status, rules) -> responses.put(Integer.toString(status.value()), response(status, rules)));
        return responses;
    }

    private static ApiResponse response(HttpStatus status, List<Rule> rules) {
        ApiResponse response = new ApiResponse()
                .description(rules.stream()
                        .map(rule -> rule.word() + ": " + rule.detail())
                        .collect(Collectors.joining("\n\n")))
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(SCHEMAS + PROBLEM))));
        return switch (status) {
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                response.addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds to wait before asking again"));
            case UNAUTHORIZED -> response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("Bearer"));
            default -> response;
        };
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
