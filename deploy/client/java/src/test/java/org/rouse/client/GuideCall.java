package org.rouse.client;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that a guide shows, as a command or in its text.
 *
 * @param method GET where the guide names none and sends nothing
 * @param path   its end, with placeholders for ids
 */
record GuideCall(String method, Pattern path) {

    private static final Pattern IN_TEXT = Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) ([^ `]+)`");
    private static final Pattern COMMAND = Pattern.compile("\\bcurl (.*)");
    private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?<=[ \"])(?:localhost:\\d+|\\$API)/[^ \"?]+");
    private static final Set<String> EXAMPLES = Set.of("back-clinic", "carl", "anna", "hook");

    /** All requests of a guide, each once. */
    static Set<GuideCall> in(String markdown) {
        Stream<GuideCall> told = IN_TEXT.matcher(markdown).results().map(call -> of(call.group(1), call.group(2)));
        Stream<GuideCall> shown =
                COMMAND.matcher(markdown.replace("\\\n", " ")).results().map(command -> ofCommand(command.group(1)));
        return Stream.concat(told, shown)
                .collect(Collectors.toMap(GuideCall::toString, call -> call, (one, _) -> one))
                .values()
                .stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean is(Call made) {
        return made.method().equals(method) && path.matcher(made.path()).matches();
    }

    private static GuideCall ofCommand(String words) {
        Matcher address = ADDRESS.matcher(words);
        if (!address.find()) {
            throw new IllegalArgumentException("a command without an address: " + words);
        }
        Matcher method = METHOD.matcher(words);
        String told = method.find() ? method.group(1) : words.contains(" -d ") ? "POST" : "GET";
        return of(told, address.group());
    }

    private static GuideCall of(String method, String address) {
        String path = address.replaceFirst("\\?.*", "").replaceFirst("^(localhost:\\d+|\\$API|\\.\\.\\.)", "");
        String end = Stream.of(path.substring(1).split("/"))
                .map(part -> part.startsWith("{") || EXAMPLES.contains(part) ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
        return new GuideCall(method, Pattern.compile(".*/" + end));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
