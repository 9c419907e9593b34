package org.rouse.local.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.local.client.IngestApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Refused records of a running service. */
@Command(
        name = "quarantine",
        description = "List, show and replay records that were refused.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | replay)")
final class QuarantineCommand implements Runnable {

    private static final String ALL = "/api/v1/quarantine";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Selects the records. */
    static final class FilterOption {

        @Option(names = "--format", description = "Only those of this format.")
        private @Nullable String format;

        @Option(names = "--rule", description = "Only those this rule refused, such as time.future.")
        private @Nullable String rule;

        @Option(names = "--person", paramLabel = "ID", description = "Only those of this person.")
        private @Nullable String person;

        @Option(names = "--since", paramLabel = "INSTANT", description = "Only those refused then or later.")
        private @Nullable Instant since;

        Map<String, String> parameters() {
            Map<String, String> given = new HashMap<>();
            put(given, "format", format);
            put(given, "rule", rule);
            put(given, "person", person);
            put(given, "since", since == null ? null : since.toString());
            return given;
        }

        private static void put(Map<String, String> to, String name, @Nullable String value) {
            if (value != null) {
                to.put(name, value);
            }
        }
    }

    @Command(
            name = "list",
            description = "List refused records, or count them by rule.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ServiceOption service,
            @Mixin FilterOption filter,
            @Option(names = "--by", description = "\"rule\": count by format and rule.") @Nullable String by,
            @Option(names = "--limit", defaultValue = "100", description = "Most that are listed (default: 100).")
                    int limit) {
        PrintWriter out = spec.commandLine().getOut();
        try (IngestApi api = service.api("admin", "local-admin")) {
            if ("rule".equals(by)) {
                for (JsonNode count : api.get(IngestApi.path(ALL + "/counts", filter.parameters()))) {
                    out.printf(
                            "%7d refused  %7d replayed  %s  %s%n",
                            count.path("refused").asLong(0),
                            count.path("replayed").asLong(0),
                            count.path("format").asString(""),
                            count.path("rule").asString(""));
                }
                return 0;
            }
            Map<String, String> parameters = filter.parameters();
            parameters.put("limit", Integer.toString(limit));
            JsonNode page = api.get(IngestApi.path(ALL, parameters));
            page.path("records").forEach(record -> line(out, record));
            if (page.has("next")) {
                out.println("There are more; narrow it down or raise --limit.");
            }
        }
        return 0;
    }

    private static void line(PrintWriter out, JsonNode record) {
        out.printf(
                "%-10s %s  %-14s %-20s %s%s%n",
                record.path("id").asString(""),
                record.path("received").asString(""),
                record.path("format").asString(""),
                record.path("rule").asString(""),
                record.path("message").asString(""),
                record.has("replayed")
                        ? "  (replayed)"
                        : record.path("replayable").asBoolean(false)
                                ? ""
                                : "  (not replayable: "
                                        + record.path("notReplayable").asString("") + ")");
    }

    @Command(
            name = "show",
            description = "Show one refused record, with what was received.",
            mixinStandardHelpOptions = true)
    int show(@Mixin ServiceOption service, @Parameters(paramLabel = "ID") String id) {
        try (IngestApi api = service.api("admin", "local-admin")) {
            spec.commandLine()
                    .getOut()
                    .println(api.get(ALL + "/" + id.replaceAll("[^0-9-]", "")).toPrettyString());
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = "Read refused records again after a fix: those named, or all that the filter lets through.",
            mixinStandardHelpOptions = true)
    int replay(
            @Mixin ServiceOption service,
            @Mixin FilterOption filter,
            @Parameters(arity = "0..*", paramLabel = "ID") @Nullable List<String> ids) {
        PrintWriter out = spec.commandLine().getOut();
        try (IngestApi api = service.api("admin", "local-admin")) {
            ObjectNode request = JsonMapper.shared().createObjectNode();
            if (ids != null && !ids.isEmpty()) {
                ids.forEach(request.putArray("ids")::add);
            } else {
                ObjectNode wanted = request.putObject("filter");
                filter.parameters().forEach(wanted::put);
            }
            JsonNode report;
            do {
                report = api.post(ALL + "/replays", request);
                report.path("records").forEach(record -> outcome(out, record));
                report.path("totals")
                        .properties()
                        .forEach(total -> out.println(total.getValue().asLong(0) + " " + total.getKey()));
                request.put("cursor", report.path("next").asString(""));
            } while (report.has("next"));
        }
        return 0;
    }

    private static void outcome(PrintWriter out, JsonNode record) {
        if (!record.path("outcome").asString("").equals("replayed")) {
            out.printf(
                    "%-10s %s  %s%n",
                    record.path("id").asString(""),
                    record.path("outcome").asString(""),
                    record.path("message").asString(""));
        }
    }
}
