package org.rouse.acceptance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.rouse.acceptance.fuzz.Description.Operation;
import org.rouse.acceptance.fuzz.Description.Parameter;

/** Generates requests for operations: equal seeds give equal requests. */
public final class HostileRequests {

    private static final List<String> UNDECODABLE =
            List.of("%ff", "%c0%80", "%ed%a0%80", "%00", "%0d%0a", "%2e%2e%2f", "a;b=c", "%5c");
    private static final List<String> TAGS =
            List.of("\"1\"", "\"0\"", "*", "W/\"1\"", "\"\"", "\"99999999999999999999\"", "1", "\"a\", \"b\"");
    private static final List<String> MEDIA_TYPES =
            List.of("text/plain", "application/xml", "application/json; charset=utf-16", "nonsense", "*/*");

    /**
     * A request.
     *
     * @param target  path and query, encoded
     * @param headers names and values in turn
     */
    public record Request(String method, String target, List<String> headers, String body) {

        @Override
        public String toString() {
            return method + " " + cut(target) + " " + cut(headers.toString()) + " " + cut(body);
        }

        private static String cut(String text) {
            String shown = text.replaceAll("\\p{Cntrl}", "?");
            return shown.length() < 400 ? shown : shown.substring(0, 400) + "... (" + text.length() + ")";
        }
    }

    private final HostileValues values;

    public HostileRequests(Description description, long seed) {
        this.values = new HostileValues(description, new Random(seed));
    }

    public <T> T one(List<T> of) {
        return values.one(of);
    }

    /** @param personId person of about half of the requests */
    public Request next(Operation operation, String personId) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            boolean person = isPerson(operation, parameter);
            switch (parameter.in()) {
                case "path" ->
                    path = path.replace("{" + parameter.name() + "}", segment(parameter, person ? personId : ""));
                case "query" -> {
                    for (int times = values.in(35) ? 0 : values.in(5) ? 2 : 1; times > 0; times--) {
                        query.add(encoded(parameter.name()) + "=" + segment(parameter, person ? personId : ""));
                    }
                }
                case "header" -> header(parameter).ifPresent(value -> headers.addAll(List.of(parameter.name(), value)));
                default -> throw new IllegalStateException("a parameter in " + parameter.in());
            }
        }
        String body = operation.body().map(this::body).orElse("");
        operation
                .body()
                .ifPresent(described -> headers.addAll(
                        List.of("Content-Type", values.in(96) ? described.mediaType() : values.one(MEDIA_TYPES))));
        return new Request(
                operation.method(), path + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body);
    }

    private String body(Description.Body described) {
        return described
                .example()
                .filter(example -> values.in(40))
                .map(example -> example.isString() ? example.asString() : example.toString())
                .orElseGet(() -> values.body(described.schema()));
    }

    private String segment(Parameter parameter, String personId) {
        if (!personId.isEmpty() && values.in(70)) {
            return personId;
        }
        if (values.in(4)) {
            return values.one(UNDECODABLE);
        }
        String text = values.text(parameter.schema());
        // An empty segment, or one of dots, is another path.
        boolean elsewhere = parameter.in().equals("path") && (text.isEmpty() || text.equals(".") || text.equals(".."));
        return elsewhere ? "%20" : encoded(text);
    }

    /** Empty where it is left out, or where no client could send it. */
    private Optional<String> header(Parameter parameter) {
        if (values.in(30)) {
            return Optional.empty();
        }
        String name = parameter.name().toLowerCase(Locale.ROOT);
        String value = name.startsWith("if-") ? values.one(TAGS) : values.text(parameter.schema());
        return Optional.of(value).filter(text -> text.chars().allMatch(letter -> letter >= ' ' && letter < 127));
    }

    private static boolean isPerson(Operation operation, Parameter parameter) {
        return parameter.name().equals("person")
                || parameter.name().equals("personId")
                || operation.path().contains("/people/{" + parameter.name() + "}");
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            if ((each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || "-._~".indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(each));
            }
        }
        return encoded.toString();
    }
}
