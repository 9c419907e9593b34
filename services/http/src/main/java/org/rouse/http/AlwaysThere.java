package org.rouse.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Marks the fields of answers that are always there as required: those whose component of a record is not {@link Nullable}, as the compiler
 * guarantees. A record that only requests carry declares its required fields itself, by {@link NotNull}; that of a nested type, which stands
 * within its name, is not seen by the library.
 */
final class AlwaysThere implements ModelConverter {

    private static final String MARK = "x-always-there";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Notes the fields at the schema of each record, from which {@link #require} takes them. */
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && isOurs(java.getRawClass())) {
            Schema<?> whole = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(name(resolved.get$ref()));
            if (whole != null && whole.getProperties() != null) {
                whole.addExtension(MARK, fields(java.getRawClass(), AlwaysThere::isNeverNull));
                require(whole, fields(java.getRawClass(), AlwaysThere::isAskedFor));
            }
        }
        return resolved;
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static List<String> fields(Class<?> type, Predicate<RecordComponent> which) {
        return Arrays.stream(type.getRecordComponents())
                .filter(which)
                .map(AlwaysThere::field)
                .toList();
    }

    private static boolean isNeverNull(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isAskedFor(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(NotNull.class);
    }

    private static String field(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    /** Requires the noted fields in each schema that is part of an answer or of a webhook's body. */
    static void require(OpenAPI api) {
        Map<String, Schema> all = api.getComponents().getSchemas();
        Set<String> answered = new HashSet<>();
        answers(api).forEach(schema -> reach(schema, all, answered));
        all.forEach((name, schema) -> {
            Map<String, Object> marks = schema.getExtensions();
            Object noted = marks == null ? null : marks.remove(MARK);
            if (noted instanceof List<?> fields && answered.contains(name)) {
                require(schema, fields);
            }
            if (marks != null && marks.isEmpty()) {
                schema.setExtensions(null);
            }
        });
    }

    private static void require(Schema<?> schema, List<?> fields) {
        fields.stream()
                .map(String.class::cast)
                .filter(schema.getProperties()::containsKey)
                .filter(Predicate.not(required(schema)::contains))
                .forEach(schema::addRequiredItem);
    }

    private static List<?> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : List.copyOf(schema.getRequired());
    }

    private static Stream<Schema<?>> answers(OpenAPI api) {
        Stream<MediaType> read = operations(api.getPaths())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream());
        Stream<MediaType> sent = operations(api.getWebhooks())
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream());
        return Stream.concat(read, sent).map(MediaType::getSchema);
    }

    private static Stream<io.swagger.v3.oas.models.Operation> operations(@Nullable Map<String, PathItem> paths) {
        return paths == null ? Stream.empty() : paths.values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static void reach(@Nullable Schema<?> schema, Map<String, Schema> all, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = name(schema.get$ref());
            if (reached.add(name)) {
                reach(all.get(name), all, reached);
            }
        }
        reach(schema.getItems(), all, reached);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            reach(values, all, reached);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(part -> reach(part, all, reached));
        }
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(parts -> parts != null)
                .flatMap(Collection::stream)
                .forEach(part -> reach(part, all, reached));
    }

    private static String name(String reference) {
        return reference.substring(SCHEMAS.length());
    }
}
