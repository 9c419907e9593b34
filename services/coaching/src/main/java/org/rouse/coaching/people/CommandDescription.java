package org.rouse.coaching.people;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Describes the answer of all that is sent as a command, while its result is unknown. */
@Configuration(proxyBeanMethods = false)
class CommandDescription {

    private static final String ACCEPTED = "202";

    @Bean
    OperationCustomizer answersBeforeTheResult() {
        return (operation, handler) -> {
            if (isCommand(handler.getMethod())) {
                operation
                        .getResponses()
                        .computeIfAbsent(
                                ACCEPTED,
                                code -> new ApiResponse()
                                        .description(
                                                "Stored, and not decided yet: its result, or what it changes, will be at Location"))
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .description("Path of the result, or of what is changed")
                                        .schema(new StringSchema()));
            }
            return operation;
        };
    }

    /** An operation that only reads, or that waits for several results itself, has no status to choose. */
    private static boolean isCommand(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.method()).noneMatch(RequestMethod.GET::equals)
                && ResolvableType.forMethodReturnType(method).getGeneric(0).resolve() == ResponseEntity.class;
    }
}
