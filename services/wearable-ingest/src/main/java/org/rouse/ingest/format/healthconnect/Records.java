package org.rouse.ingest.format.healthconnect;

import java.util.Locale;
import java.util.stream.Stream;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import tools.jackson.databind.JsonNode;

/** Reads records of the used types. All but heart rates are identified by their id, since a deletion names nothing else. */
final class Records {

    static final String[] START = {"/startTime", "/sessionStartTime", "/start", "/startDate", "/time"};
    static final String[] END = {"/endTime", "/sessionEndTime", "/end", "/endDate"};
    private static final String SECONDS = "/durationSeconds";
    private static final int MOST_STEPS = 1_000_000;

    private final RecordOwners owners;
    private final Origins origins;

    Records(RecordOwners owners, Origins origins) {
        this.owners = owners;
        this.origins = origins;
    }

    /** Whether a document is a record by itself. */
    static boolean hasTime(JsonNode value) {
        return Stream.of(START, END).flatMap(Stream::of).anyMatch(pointer -> value.has(pointer.substring(1)));
    }

    RecordReading read(String typeName, JsonRecord record, String originOfAll) throws BrokenRuleException {
        RecordType type = RecordType.named(typeName).orElse(null);
        if (type == null) {
            if (RecordType.isUnused(typeName)) {
                return RecordReading.unused(RecordType.words(typeName));
            }
            throw record.broken("", "health-connect.unknown-type", "must be of a record type of Health Connect");
        }
        String id = id(type, record);
        Source source = origins.of(record, type, id, originOfAll);
        RecordFacts facts = facts(type, record, id, Versions.of(record), new RecordFacts(source));
        return RecordReading.of(owners.ofUpload(), facts);
    }

    private static String id(RecordType type, JsonRecord record) throws BrokenRuleException {
        String pointer =
                record.firstOf("/metadata/id", "/id", "/uid", "/uuid", "/recordId", "/_id", "/metadata/clientRecordId");
        return record.has(pointer)
                ? record.text(pointer)
                : "@" + type.name().toLowerCase(Locale.ROOT) + "|" + startMs(record);
    }

    private static RecordFacts facts(RecordType type, JsonRecord body, String id, long version, RecordFacts facts)
            throws BrokenRuleException {
        return switch (type) {
            case STEPS ->
                facts.stepsTaken(
                        span(body, id, version),
                        (double) body.whole(value(body, "count"), MOST_STEPS),
                        body,
                        value(body, "count"));
            case HEART_RATE -> heartRate(body, version, facts);
            case SLEEP -> {
                SleepStages.night(body).sleep(span(body, id, version)).forEach(facts::interval);
                yield facts;
            }
            case EXERCISE -> facts.interval(Exercises.workout(body, span(body, id, version)));
            case INTENSITY ->
                facts.interval(span(body, id, version)
                        .setIntensity(IntensityHeld.newBuilder().setIntensity(intensity(body)))
                        .build());
        };
    }

    /** A value that some forwarders put into an object beside the times. */
    static String value(JsonRecord body, String name) {
        return body.firstOf("/" + name, "/data/" + name, "/value");
    }

    private static Interval.Builder span(JsonRecord body, String id, long version) throws BrokenRuleException {
        String start = body.firstOf(START);
        String end = body.firstOf(END);
        long startMs = startMs(body);
        long endMs = body.has(end) || !body.has(SECONDS) ? body.instantMs(end) : startMs + lengthMs(body);
        return body.interval(id, startMs, endMs, start, end).setVersion(version);
    }

    /** A session may be given by its end and its length alone. */
    private static long startMs(JsonRecord body) throws BrokenRuleException {
        String start = body.firstOf(START);
        String end = body.firstOf(END);
        return body.has(start) || !body.has(end) || !body.has(SECONDS)
                ? body.instantMs(start)
                : body.instantMs(end) - lengthMs(body);
    }

    private static long lengthMs(JsonRecord body) throws BrokenRuleException {
        return Math.round(body.milliseconds(SECONDS, 1000).orElse(0));
    }

    private static RecordFacts heartRate(JsonRecord body, long version, RecordFacts facts) throws BrokenRuleException {
        HeartRates rates = new HeartRates();
        String samples = body.firstOf("/samples", "/data/samples");
        if (body.has(samples)) {
            for (JsonRecord sample : body.array(samples)) {
                sample(rates, sample);
            }
        } else {
            sample(rates, body);
        }
        rates.joinIn(facts, body, samples, version);
        return facts;
    }

    private static void sample(HeartRates rates, JsonRecord sample) throws BrokenRuleException {
        String beats = sample.firstOf("/beatsPerMinute", "/bpm", "/value");
        rates.sample(sample, beats, sample.instantMs(sample.firstOf(START)), sample.number(beats, 0, 1000));
    }

    private static int intensity(JsonRecord body) throws BrokenRuleException {
        String pointer = value(body, "activityIntensityType");
        String type = body.text(pointer).toLowerCase(Locale.ROOT);
        if (type.equals("0") || type.endsWith("moderate")) {
            return 2;
        }
        if (type.equals("1") || type.endsWith("vigorous")) {
            return 3;
        }
        throw body.broken(pointer, "schema.enum", "must be moderate (0) or vigorous (1)");
    }
}
