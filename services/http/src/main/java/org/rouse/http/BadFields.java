package org.rouse.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Describes a JSON body of the wrong shape by field and rule, never by value. */
public final class BadFields {

    private static final JsonMapper NAMES = new JsonMapper();

    private BadFields() {}

    /** The problem for a value that could not be read as the wanted type. */
    public static Problem problem(JacksonException failure) {
        return Problem.field(Rule.FIELD_INVALID, field(failure), rule(failure));
    }

    private static String field(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String rule(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException _ -> "is not a field that can be set here";
            case MismatchedInputException mismatch -> rule(mismatch.getTargetType());
            case InputCoercionException number -> rule(number.getTargetType());
            default -> "is not a value that can be set here";
        };
    }

    /** The rule for a value of that type, such as {@code must be a whole number}. */
    static String rule(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "is not a value that can be set here";
        }
        if (wanted.isEnum()) {
            return "must be one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(constant -> NAMES.valueToTree(constant).asString())
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "must be a list";
        }
        return switch (wanted.getSimpleName()) {
            case "String" -> "must be a text";
            case "Boolean", "boolean" -> "must be true or false";
            case "Integer", "int", "Long", "long" -> "must be a whole number";
            default -> rule(wanted.getName());
        };
    }

    private static String rule(String wanted) {
        if (wanted.equals(LocalDate.class.getName())) {
            return "must be a date, as of ISO 8601";
        }
        if (wanted.equals(LocalTime.class.getName())) {
            return "must be a time of day, as of ISO 8601";
        }
        return wanted.equals(Instant.class.getName()) ? "must be an instant, as of ISO 8601" : "must be an object";
    }
}
