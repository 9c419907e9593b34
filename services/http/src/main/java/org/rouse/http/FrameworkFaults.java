package org.rouse.http;

import io.netty.channel.ChannelException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.DatabindException;

/** Turns exceptions of Spring and Netty into problems in our words: theirs change with their versions and can repeat what was sent. */
final class FrameworkFaults {

    private FrameworkFaults() {}

    /** The problem for an exception of the frameworks; empty for any other, which is a fault of ours. */
    static Optional<Problem> problem(Throwable failure) {
        return switch (failure) {
            case DataBufferLimitException _ -> Optional.of(Problem.of(Rule.BODY_TOO_LARGE));
            case WebExchangeBindException invalid -> Optional.of(invalid(invalid));
            case MissingRequestValueException missing ->
                Optional.of(Problem.field(Rule.FIELD_MISSING, missing.getName(), "is missing"));
            case ServerWebInputException input -> Optional.of(input(input));
            case ServerErrorException server -> blank(server);
            case NoResourceFoundException _ -> Optional.of(Problem.of(Rule.PATH_UNKNOWN));
            case ErrorResponse response -> refused(response);
            case DecodingException unreadable -> Optional.of(body(unreadable));
            // The server's own name for the timeout of a body.
            case ChannelException _ -> Optional.of(Problem.of(Rule.BODY_TOO_SLOW));
            case AuthenticationServiceException _ -> Optional.of(Problem.of(Rule.TOKEN_UNCHECKED));
            default -> Optional.empty();
        };
    }

    private static Problem invalid(WebExchangeBindException invalid) {
        FieldError first = invalid.getFieldErrors().stream().findFirst().orElse(null);
        return first == null
                ? Problem.of(Rule.BODY_MALFORMED)
                : Problem.field(Rule.FIELD_INVALID, first.getField(), String.valueOf(first.getDefaultMessage()));
    }

    /** For a body, says what is wrong in it; for a parameter, which one is wrong. */
    private static Problem input(ServerWebInputException input) {
        for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DecodingException || cause instanceof DatabindException) {
                return body(cause);
            }
            if (cause instanceof DataBufferLimitException) {
                return Problem.of(Rule.BODY_TOO_LARGE);
            }
        }
        MethodParameter parameter = input.getMethodParameter();
        return parameter == null || parameter.hasParameterAnnotation(RequestBody.class)
                ? Problem.of(Rule.BODY_MALFORMED)
                : Problem.field(
                        Rule.FIELD_INVALID,
                        name(parameter),
                        BadFields.rule(parameter.nestedIfOptional().getNestedParameterType()));
    }

    /** The parameter's name as callers write it. */
    private static String name(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        String given = header != null ? header.name() : query != null ? query.name() : "";
        return given.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "parameter") : given;
    }

    private static Problem body(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException mismatch) {
                return BadFields.problem(mismatch);
            }
        }
        return Problem.of(Rule.BODY_MALFORMED);
    }

    /** Spring turns a blank path segment into a missing value and reports that as a fault of the server. */
    private static Optional<Problem> blank(ServerErrorException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class)
                ? Optional.of(Problem.field(Rule.FIELD_INVALID, name(parameter), "must not be blank"))
                : Optional.empty();
    }

    private static Optional<Problem> refused(ErrorResponse response) {
        return rule(response.getStatusCode())
                .map(rule -> new Problem(rule, rule.detail(), null, response.getHeaders(), Map.of()));
    }

    private static Optional<Rule> rule(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST -> Optional.of(Rule.REQUEST_MALFORMED);
            case FORBIDDEN -> Optional.of(Rule.ROLE);
            case NOT_FOUND -> Optional.of(Rule.PATH_UNKNOWN);
            case METHOD_NOT_ALLOWED -> Optional.of(Rule.METHOD_UNKNOWN);
            case NOT_ACCEPTABLE -> Optional.of(Rule.ACCEPT_UNKNOWN);
            case CONFLICT -> Optional.of(Rule.STATE_CONFLICT);
            case PRECONDITION_FAILED -> Optional.of(Rule.PRECONDITION);
            case CONTENT_TOO_LARGE -> Optional.of(Rule.BODY_TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE -> Optional.of(Rule.MEDIA_TYPE);
            case PRECONDITION_REQUIRED -> Optional.of(Rule.PRECONDITION_UNSAID);
            case null, default -> Optional.empty();
        };
    }
}
