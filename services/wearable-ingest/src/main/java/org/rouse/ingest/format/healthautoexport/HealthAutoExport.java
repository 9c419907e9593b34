package org.rouse.ingest.format.healthautoexport;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonFormat;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.json.Wrapping;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code {"data": {"metrics": [...], "workouts": [...]}}}. A record is an entry of a metric, or a workout. One metric is held at a
 * time, since only its entries together show their length.
 */
public final class HealthAutoExport implements JsonWalk.Visitor {

    static final String NAME = "health-auto-export";

    public static final FormatParser FORMAT = new JsonFormat(NAME, HealthAutoExport::new, HealthAutoExport::alone);

    /** The most entries of one metric that are held: ten weeks of minutes. */
    private static final int MOST_ENTRIES = 100_000;

    private record Entry(String pointer, JsonNode value, ByteString raw) {}

    private final RecordOwners owners;
    private final RecordOutcomes outcomes;
    private final List<Entry> entries = new ArrayList<>();
    private final Sources sources = new Sources();
    private final Metrics metrics;
    private String name = "";
    private String units = "";
    /** The length of the entries where it is given, which the app never does: an entry kept alone could not be read again without it. */
    private int seconds;

    HealthAutoExport(UploadContext context, EvidenceSink sink) {
        this.owners = new RecordOwners(NAME, context);
        this.metrics = new Metrics(owners, sources);
        this.outcomes = new RecordOutcomes(context, sink, owners, "", Sources.UNKNOWN);
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" ->
                JsonWalk.Step.intoObject(
                        token,
                        "health-auto-export.shape",
                        "the body must be an object with data.metrics and data.workouts");
            case "/data", "/data/metrics", "/data/metrics/*", "/data/metrics/*/data", "/data/workouts" ->
                JsonWalk.Step.ENTER;
            case "/data/metrics/*/data/*" -> {
                if (entries.size() == MOST_ENTRIES) {
                    throw new MalformedUploadException(
                            "health-auto-export.too-many",
                            "a metric must have at most " + MOST_ENTRIES + " entries; export fewer days at once");
                }
                yield JsonWalk.Step.RECORD;
            }
            case "/data/metrics/*/name", "/data/metrics/*/units", "/data/metrics/*/seconds", "/data/workouts/*" ->
                JsonWalk.Step.RECORD;
            default -> JsonWalk.Step.PASS;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        switch (path) {
            case "/data/metrics/*/name" -> name = value.asString("");
            case "/data/metrics/*/units" -> units = value.asString("");
            case "/data/metrics/*/seconds" -> seconds = value.asInt(0);
            case "/data/workouts/*" -> outcomes.read(pointer, value, raw, this::workout);
            default -> entries.add(new Entry(pointer, value, raw));
        }
    }

    @Override
    public void ended(String path) {
        if (path.equals("/data/metrics/*")) {
            Metric metric =
                    Metric.of(name, seconds, entries.stream().map(Entry::value).toList());
            for (Entry entry : entries) {
                outcomes.read(
                        entry.pointer, entry.value, () -> alone(metric, entry.raw), record -> entry(metric, record));
            }
            entries.clear();
            name = "";
            units = "";
            seconds = 0;
        }
    }

    @Override
    public void close() {
        outcomes.close();
    }

    /** An entry has no meaning without its metric's name and its length, so the quarantine keeps them. */
    private ByteString alone(Metric metric, ByteString raw) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("name", name).put("units", units);
        metric.length().ifPresent(length -> head.put("seconds", length.toSeconds()));
        String start = head.toString();
        return ByteString.copyFromUtf8(start.substring(0, start.length() - 1) + ",\"data\":[")
                .concat(raw)
                .concat(ByteString.copyFromUtf8("]}"));
    }

    private RecordReading entry(Metric metric, JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        return metrics.read(metric, record);
    }

    private RecordReading workout(JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        return RecordReading.of(owners.ofUpload(), Workouts.facts(record, sources.of(record, true)));
    }

    private static Optional<byte[]> alone(Reject refused) {
        String array = refused.field().startsWith("/data/workouts/") ? "workouts" : "metrics";
        return Wrapping.around("{\"data\":{\"" + array + "\":[", refused, "]}}");
    }
}
