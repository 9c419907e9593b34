package org.rouse.ingest.format.googlehealth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.time.IsoTimes;

/**
 * Notifications carry no data. An UPSERT names the data to be pulled; a DELETE names the deleted spans of a data type, which is sufficient.
 */
final class Notifications {

    private static final String USER = "/data/healthUserId";
    private static final String TYPE = "/data/dataType";
    private static final String OPERATION = "/data/operation";
    private static final String INTERVALS = "/data/intervals";

    /** The longest span of minutes in one retraction. */
    private static final long PART_MS = Duration.ofDays(31).toMillis();

    /** The longest deletion: nothing is kept for more than ten years. */
    private static final long LONGEST_MS = Duration.ofDays(3660).toMillis();

    private final RecordOwners owners;

    Notifications(RecordOwners owners) {
        this.owners = owners;
    }

    private record Span(long startMs, long endMs) {}

    RecordReading read(JsonRecord record) throws BrokenRuleException {
        String name = record.text(TYPE);
        String operation = record.text(OPERATION);
        if (!operation.equals("UPSERT") && !operation.equals("DELETE")) {
            throw record.broken(OPERATION, "schema.enum", "must be one of [UPSERT, DELETE]");
        }
        String person = owners.of(record, USER);
        Optional<DataType> type = DataType.named(name);
        if (type.isEmpty()) {
            return RecordReading.unused(name);
        }
        List<Span> spans = spans(record);
        return operation.equals("UPSERT")
                ? owners.notified(notice(person, type.get(), spans))
                : gone(person, type.get(), spans, record);
    }

    private static Notice notice(String person, DataType type, List<Span> spans) {
        long start = spans.stream().mapToLong(Span::startMs).min().orElse(0);
        long end = spans.stream().mapToLong(Span::endMs).max().orElse(0);
        return new Notice(person, GoogleHealthDocuments.NAME, type.wireName, "", start, end, "");
    }

    /** The spans are taken back from every source they may belong to. */
    private static RecordReading gone(String person, DataType type, List<Span> spans, JsonRecord record)
            throws BrokenRuleException {
        if (spans.isEmpty()) {
            throw record.broken(INTERVALS, "schema.required", "must name the physical time of what is gone");
        }
        List<RecordFacts> facts = new ArrayList<>();
        for (Source source : Sources.ALL) {
            RecordFacts taken = new RecordFacts(source);
            for (Span span : spans) {
                check(span, record);
                retractions(type, span).forEach(taken::retraction);
            }
            facts.add(taken);
        }
        return new RecordReading.Known(person, facts);
    }

    /** What is gone may have lasted for longer than one fact may. */
    private static void check(Span span, JsonRecord record) throws BrokenRuleException {
        long firstDay = Math.min(span.endMs, span.startMs + TimeRules.LONGEST.toMillis());
        record.checkTime(span.startMs, firstDay, INTERVALS, INTERVALS);
        if (span.endMs - span.startMs > LONGEST_MS) {
            throw record.broken(INTERVALS, "time.too-long", "must not be longer than ten years");
        }
    }

    /** Takes back the minutes of the span, the facts that lie wholly in it, and the one that begins with it, wherever that ends. */
    private static List<Retraction> retractions(DataType type, Span span) {
        List<Retraction> retractions = new ArrayList<>();
        if (type.measure != Measure.MEASURE_UNSPECIFIED) {
            for (long from = span.startMs; from < span.endMs; from += PART_MS) {
                retractions.add(over(from, Math.min(span.endMs, from + PART_MS))
                        .setMeasure(type.measure)
                        .build());
            }
        }
        if (type.fact != 0) {
            Retraction whole = over(span.startMs, span.endMs).setFact(type.fact).build();
            retractions.add(
                    whole.toBuilder().setIntervalId(type.id(span.startMs)).build());
            retractions.add(whole);
        }
        return retractions;
    }

    private static Retraction.Builder over(long startMs, long endMs) {
        return Retraction.newBuilder().setStartMs(startMs).setEndMs(endMs);
    }

    /** The spans in physical time; a span in civil time alone cannot be placed without a zone. */
    private static List<Span> spans(JsonRecord record) throws BrokenRuleException {
        List<Span> spans = new ArrayList<>();
        for (JsonRecord each : record.array(INTERVALS)) {
            JsonRecord time = each.object("/physicalTimeInterval");
            OptionalLong start = instant(time, "/startTime");
            OptionalLong end = instant(time, "/endTime");
            if (start.isPresent() && end.isPresent()) {
                spans.add(new Span(start.getAsLong(), end.getAsLong()));
            }
        }
        return spans;
    }

    private static OptionalLong instant(JsonRecord time, String pointer) {
        return time.optionalText(pointer).map(IsoTimes::instantMs).orElse(OptionalLong.empty());
    }
}
