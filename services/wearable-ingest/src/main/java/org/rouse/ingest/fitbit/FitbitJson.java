package org.rouse.ingest.fitbit;

import com.google.protobuf.ByteString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.UploadContext;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.JsonRecord;
import org.rouse.ingest.json.JsonWalk;
import org.rouse.ingest.json.JsonWalk.Step;
import org.rouse.ingest.json.Owners;
import org.rouse.ingest.json.Reading;
import org.rouse.ingest.json.RecordDesk;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads one JSON file: of an account export, which is an array, or an answer of the Web API, which is an object. */
final class FitbitJson implements JsonWalk.Visitor {

    private static final Pattern INTRADAY = Pattern.compile("/activities-([a-zA-Z]+)-intraday(/.*)?");
    private static final Pattern ELEMENT = Pattern.compile("/[^/]+/\\*");

    private final Export named;
    private final RecordDesk desk;
    private final FitbitFacts facts;
    private final Intraday intraday = new Intraday(this::intraday);
    private String day = "";

    FitbitJson(UploadContext context, EvidenceSink sink) throws MalformedUploadException {
        this.named = Export.named(context.file().name());
        this.desk = new RecordDesk(context, sink, new Owners(FitbitParser.NAME, context), "", FitbitRows.SOURCE);
        this.facts = new FitbitFacts(context.subject(), new FitbitTimes(context.zone()), new HeartRateMinute(sink));
    }

    /** To be called after the document. */
    void finish() {
        facts.finish();
    }

    @Override
    public Step at(String path, JsonToken token) throws MalformedUploadException {
        if (path.isEmpty()) {
            if (!token.isStructStart()) {
                throw new MalformedUploadException("fitbit.header", "the document is neither an array nor an object");
            }
            return Step.ENTER;
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
        desk.read(
                pointer,
                value,
                raw,
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

    private Reading exported(JsonRecord record) throws BrokenRuleException {
        return switch (named == Export.UNNAMED ? Export.like(record.node()) : named) {
            case STEPS -> facts.exportedSteps(record);
            case HEART_RATE -> facts.exportedHeartRate(record);
            case SLEEP -> facts.sleep(record);
            case EXERCISE -> facts.exportedExercise(record);
            case NOT_USED -> Reading.unused("of the account export, steps, heart rate, sleep and exercise are");
            case UNNAMED ->
                throw record.broken(
                        "",
                        "fitbit.name",
                        "may be steps, calories or distance: the file's name must tell, as steps-2020-01-31.json");
        };
    }

    /** A total of a day; its date is that of the values of the day that follow. */
    private Reading ofADay(String path, JsonRecord record) {
        if (path.startsWith("/activities-")) {
            day = record.optionalText("/dateTime").orElse("");
        }
        return Reading.unused("totals, weight and alike");
    }

    private void intraday(String series, Intraday.Entry entry, int minutes) {
        desk.read(entry.pointer(), entry.value(), entry.raw(), record -> facts.intraday(series, day, record, minutes));
    }
}
