package org.rouse.acceptance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that fit a schema by type, exactly, or not at all. */
final class HostileValues {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEPTH = 6;

    private static final List<String> SANE = List.of(
            "a",
            "Europe/Berlin",
            "en",
            "07:00",
            "2026-11-28",
            "2026-11-28T10:00:00Z",
            "https://example.org/x",
            "walk",
            "steps",
            "native",
            "webhook");

    private static final List<String> INSTANTS = List.of(
            "-0001-12-31",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "+10000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "+1000000000-01-01",
            "2026-02-30",
            "2027-02-29",
            "2026-11-31",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2027-03-28T02:30:00",
            "2026-11-28T25:00:00Z",
            "2026-11-28T10:00:00+99:00",
            "2016-12-31T23:59:60Z",
            "24:00",
            "99:99",
            "Mars/Olympus",
            "UTC+25:00",
            "PT-9223372036854775808S");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001f",
            "\u007f",
            "\r\nX-Injected: 1",
            "\u202egnihtyna",
            "\u200b",
            "\ufeff",
            "\ufffe",
            "\ud83e\uddcd\u200d\u2640\ufe0f",
            "e\u0301\u0301\u0301",
            "../../../../etc/passwd",
            "..",
            ".",
            "/",
            "//example.org",
            "{{7*7}}${7*7}<%=7%>",
            "<script>alert(1)</script>",
            "' or '1'='1",
            "$where",
            "a.b.$c",
            "-1",
            "null",
            "true",
            "[]",
            "http://169.254.169.254/latest",
            "https://user:word@[::1]:99999/",
            "javascript:alert(1)");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0",
            "0.5",
            "-0.0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+2147483648",
            "9".repeat(1_001));

    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "null",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "{",
            "[",
            "{\"a\":",
            "{}{}",
            "{} trailing",
            "NaN",
            "\u0000",
            "{'a':1}",
            "{\"a\":1,}",
            "\ufeff{}");

    private final Description description;
    private final Random random;

    HostileValues(Description description, Random random) {
        this.description = description;
        this.random = random;
    }

    boolean in(int hundred) {
        return random.nextInt(100) < hundred;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A body of this schema, or one that is none. */
    String body(JsonNode schema) {
        if (in(15)) {
            return one(BROKEN);
        }
        String body = json(schema, 0);
        if (in(4)) {
            return body.substring(0, random.nextInt(body.length() + 1));
        }
        return in(3) ? body + " ".repeat(2_000_000) : body;
    }

    /** The value in the form of a URL or a header. */
    String text(JsonNode schema) {
        return switch (type(schema)) {
            case "integer", "number" ->
                in(60) ? Integer.toString(random.nextInt(100)) : in(80) ? one(NUMBERS) : string(schema, 3_000);
            case "boolean" -> in(60) ? "true" : string(schema, 3_000);
            default -> string(schema, in(10) ? 9_000 : 3_000);
        };
    }

    private String json(JsonNode given, int depth) {
        if (in(4)) {
            return "null";
        }
        if (in(1)) {
            int levels = 1 + random.nextInt(3_000);
            return "[".repeat(levels) + "]".repeat(levels);
        }
        JsonNode schema = description.resolved(given);
        String type = in(5) ? one(List.of("object", "array", "string", "integer", "boolean")) : type(schema);
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> in(70) ? Integer.toString(random.nextInt(60)) : one(NUMBERS);
            case "number" -> in(70) ? random.nextInt(60) + ".5" : one(NUMBERS);
            case "boolean" -> in(50) ? "true" : "false";
            default -> quoted(string(schema, 200_000));
        };
    }

    private String object(JsonNode schema, int depth) {
        List<String> fields = new ArrayList<>();
        if (depth < DEPTH) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                for (int times = in(15) ? 0 : in(2) ? 2 : 1; times > 0; times--) {
                    fields.add(quoted(property.getKey()) + ":" + json(property.getValue(), depth + 1));
                }
            }
            if (schema.path("additionalProperties").isObject()) {
                fields.add(quoted(string(schema, 300)) + ":" + json(schema.path("additionalProperties"), depth + 1));
            }
        }
        if (in(4)) {
            fields.add("\"tenant\":\"another\"");
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String array(JsonNode schema, int depth) {
        int items = depth > DEPTH ? 0 : in(2) ? 3_000 : random.nextInt(4);
        if (items > 10) {
            return "[" + "0,".repeat(items) + "0]";
        }
        return IntStream.range(0, items)
                .mapToObj(item -> json(schema.path("items"), depth + 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String string(JsonNode schema, int huge) {
        if (in(65)) {
            JsonNode words = schema.path("enum");
            if (words.isArray() && !words.isEmpty()) {
                return words.get(random.nextInt(words.size())).asString();
            }
            return schema.has("example") ? schema.path("example").asString("") : one(SANE);
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> one(INSTANTS);
            case 3 -> one(List.of("x", "\u00e4", "\ud83e\uddcd")).repeat(huge / 4);
            default -> one(TEXTS);
        };
    }

    /** A type by its name; of several, as since OpenAPI 3.1, the first. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asString();
        }
        return type.isString() ? type.asString() : schema.has("properties") ? "object" : "string";
    }

    private String quoted(String text) {
        return in(1) ? "\"\\ud800\"" : JSON.writeValueAsString(text);
    }
}
