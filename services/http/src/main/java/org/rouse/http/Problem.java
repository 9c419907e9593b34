package org.rouse.http;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a refused request, as problem+json (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail}, {@code field}.
 *
 * @param detail  the rule in words; never anybody's data
 * @param field   path in the body, or parameter, that breaks the rule; null where no single field does
 * @param headers further headers of the answer
 * @param more    further members, by name
 */
public record Problem(Rule rule, String detail, @Nullable String field, HttpHeaders headers, Map<String, Object> more) {

    private static final JsonMapper JSON = new JsonMapper();

    public Problem {
        headers = HttpHeaders.copyOf(headers);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** The problem of a rule, in the rule's own words. */
    public static Problem of(Rule rule) {
        return of(rule, rule.detail());
    }

    public static Problem of(Rule rule, String detail) {
        return new Problem(rule, detail, null, HttpHeaders.EMPTY, Map.of());
    }

    /**
     * A field that breaks a rule.
     *
     * @param field path from the body's root, such as {@code prompts.busy[0].from}, or the name of a parameter
     * @param says  the requirement it fails, such as {@code must be a date}
     */
    public static Problem field(Rule rule, String field, String says) {
        return new Problem(rule, (field + " " + says).strip(), field, HttpHeaders.EMPTY, Map.of());
    }

    public Problem header(String name, String value) {
        HttpHeaders with = HttpHeaders.copyOf(headers);
        with.set(name, value);
        return new Problem(rule, detail, field, with, more);
    }

    /** A copy that asks the caller to retry after so long, rounded up to whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return header(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds())));
    }

    /** A copy with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(rule, detail, field, headers, all);
    }

    /** This problem as the response of a handler that otherwise answers in other types. */
    public ResponseEntity<byte[]> entity() {
        return ResponseEntity.status(rule.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json());
    }

    /** The JSON of the body. */
    byte[] json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", rule.type());
        body.put("title", rule.title());
        body.put("status", rule.status().value());
        body.put("detail", detail);
        if (field != null) {
            body.put("field", field);
        }
        body.putAll(more);
        return JSON.writeValueAsBytes(body);
    }
}
