package org.rouse.ingest.format.fitbit;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.JsonWalk.Step;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.time.Occurrence;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads one JSON file: a file of an account export, which is an array, or an answer of the Web API, which is an object. */
final class FitbitJson implements JsonWalk.Visitor {

    private static final Pattern INTRADAY = Pattern.compile("/activities-([a-zA-Z]+)-intraday(/.*)?");
    private static final Pattern DOCUMENT = Pattern.compile("\\[|\\{\"(?:sleep|activities(?:-[A-Za-z]+)?)\":\\[");
    private static final int BEGINNING = 100;
    private static final Pattern ELEMENT = Pattern.compile("/[^/]+/\\*");

    /** The name of the file that a refused record was in, which may be in an archive. */
    private static final String FILE = "file";

    private final Export named;
    private final RecordOutcomes outcomes;
    private final FitbitFacts facts;
    private final FitbitTimes times;
    private final Intraday intraday;
    private String day = "";

    FitbitJson(UploadContext context, EvidenceSink sink) throws MalformedUploadException {
        String name =
                context.file().neighbours().getOrDefault(FILE, context.file().name());
        this.named = Export.named(name);
        RecordOwners owners = new RecordOwners(FitbitParser.NAME, context);
        this.outcomes =
                new RecordOutcomes(context, sink, owners, "", FitbitRows.SOURCE, Map.of(FILE, Export.shortened(name)));
        this.times = new FitbitTimes(context.zone());
        this.facts = new FitbitFacts(context.subject(), times);
        this.intraday = new Intraday(this::intraday, this::wallMinute, times);
    }

    @Override
    public void close() {
        outcomes.close();
    }

    @Override
    public Step at(String path, JsonToken token) throws MalformedUploadException {
        if (path.isEmpty()) {
            return Step.intoDocument(token, "fitbit.header", "the document is neither an array nor an object");
        }
        if (path.equals("/*") || ELEMENT.matcher(path).matches()) {
            return Step.RECORD;
        }
        Matcher series = INTRADAY.matcher(path);
        if (series.matches()) {
            String within = series.group(2);
            boolean record = within != null && (within.equals("/dataset/*") || within.equals("/datasetInterval"));
            return record ? Step.RECORD : Step.ENTER;
        }
        return token == JsonToken.START_ARRAY ? Step.ENTER : Step.PASS;
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        Matcher series = INTRADAY.matcher(path);
        if (series.matches()) {
            if (path.endsWith("/datasetInterval")) {
                intraday.interval(Math.clamp(value.asInt(1), 1, 1440));
            } else {
                intraday.add(series.group(1), new Intraday.Entry(pointer, value, raw));
            }
            return;
        }
        outcomes.read(
                pointer,
                value,
                () -> alone(path, raw),
                switch (path) {
                    case "/*" -> this::exported;
                    case "/sleep/*" -> facts::sleep;
                    case "/activities/*" -> facts::loggedActivity;
                    default -> record -> ofADay(path, record);
                });
    }

    @Override
    public void ended(String path) {
        if (path.endsWith("-intraday")) {
            intraday.end();
        }
    }

    /**
     * A refused record is kept as a document of its own, in which it means the same as among its neighbours. One of several heart rates of
     * a minute would stand for the whole minute: it is kept unchanged, and so is no document.
     */
    private ByteString alone(String path, ByteString raw) {
        return switch (path) {
            case "/*" -> named == Export.HEART_RATE ? raw : within("[", raw, "]");
            case "/sleep/*" -> within("{\"sleep\":[", raw, "]}");
            case "/activities/*" -> within("{\"activities\":[", raw, "]}");
            default -> raw;
        };
    }

    private ByteString alone(String series, ByteString raw, int minutes) {
        String before = "{\"activities-" + series + "\":[{\"dateTime\":\"" + day + "\"}],\"activities-" + series
                + "-intraday\":{\"dataset\":[";
        boolean plain = day.matches("[0-9-]+");
        return series.equals("heart") || !plain ? raw : within(before, raw, "],\"datasetInterval\":" + minutes + "}}");
    }

    private static ByteString within(String before, ByteString raw, String after) {
        return ByteString.copyFromUtf8(before).concat(raw).concat(ByteString.copyFromUtf8(after));
    }

    /** Whether a refused record was kept as a document of its own. */
    static boolean isDocument(ByteString kept) {
        String beginning = kept.substring(0, Math.min(kept.size(), BEGINNING)).toStringUtf8();
        return DOCUMENT.matcher(beginning).lookingAt();
    }

    private RecordReading exported(JsonRecord record) throws BrokenRuleException {
        return switch (named == Export.UNNAMED ? Export.like(record.node()) : named) {
            case STEPS -> facts.exportedSteps(record);
            case HEART_RATE -> facts.exportedHeartRate(record);
            case SLEEP -> facts.sleep(record);
            case EXERCISE -> facts.exportedExercise(record);
            case NOT_USED -> RecordReading.unused("of the account export, steps, heart rate, sleep and exercise are");
            case UNNAMED ->
                throw record.broken(
                        "",
                        "fitbit.name",
                        "may be steps, calories or distance: the file's name must tell, as steps-2020-01-31.json");
        };
    }

    /** A total of a day; its date is that of the intraday values that follow. */
    private RecordReading ofADay(String path, JsonRecord record) {
        if (path.startsWith("/activities-")) {
            day = record.optionalText("/dateTime").orElse("");
        }
        return RecordReading.unused("totals, weight and alike");
    }

    private OptionalLong wallMinute(Intraday.Entry entry) {
        return times.wallMinute(day + "T" + entry.value().path("time").asString(""));
    }

    private void intraday(String series, Intraday.Entry entry, int minutes, Occurrence meant) {
        outcomes.read(
                entry.pointer(),
                entry.value(),
                () -> alone(series, entry.raw(), minutes),
                record -> facts.intraday(series, day, record, minutes, meant));
    }
}
