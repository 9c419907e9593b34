package org.rouse.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses two types under one schema name: the description would show one of them for both. A type is named by its simple name unless it
 * says another.
 */
final class OneNameEach implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** @throws IllegalStateException where another type has the name */
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && resolved.get$ref() != null) {
            Class<?> other = named.putIfAbsent(resolved.get$ref(), java.getRawClass());
            if (other != null && other != java.getRawClass()) {
                throw new IllegalStateException("%s and %s are both described as %s"
                        .formatted(other.getName(), java.getRawClass().getName(), resolved.get$ref()));
            }
        }
        return resolved;
    }
}
