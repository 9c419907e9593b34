package org.rouse.ingest.format.googlehealth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Still;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Reads data points of the used types. */
final class DataPoints {

    private static final List<DataType> TYPES = List.of(DataType.values());
    private static final long MINUTE_MS = 60_000;
    private static final int MOST_STEPS = 200_000;

    private final RecordOwners owners;

    DataPoints(RecordOwners owners) {
        this.owners = owners;
    }

    RecordReading read(JsonRecord point) throws BrokenRuleException {
        DataType type = type(point);
        if (type == null) {
            return RecordReading.unused("a data point of another type");
        }
        Source source = Sources.of(point);
        String person = owners.ofUpload();
        JsonRecord body = point.object(type.pointer);
        return switch (type) {
            case STEPS -> RecordReading.of(person, steps(source, body));
            case ACTIVITY_LEVEL -> RecordReading.of(person, level(source, body));
            case SEDENTARY_PERIOD -> RecordReading.of(person, RecordFacts.of(source, still(body)));
            case EXERCISE -> RecordReading.of(person, RecordFacts.of(source, Sessions.exercise(body)));
            case SLEEP -> RecordReading.of(person, RecordFacts.of(source, Sessions.sleep(body)));
            case HEART_RATE ->
                RecordReading.of(
                        person, HeartRates.sampled(body, source, "/sampleTime/physicalTime", "/beatsPerMinute"));
        };
    }

    private static @Nullable DataType type(JsonRecord point) {
        for (DataType each : TYPES) {
            if (point.value(each.pointer).isObject()) {
                return each;
            }
        }
        return null;
    }

    private static RecordFacts steps(Source source, JsonRecord body) throws BrokenRuleException {
        return new RecordFacts(source)
                .steps(span(DataType.STEPS, body), (double) body.whole("/count", MOST_STEPS), body, "/count");
    }

    private static Interval still(JsonRecord body) throws BrokenRuleException {
        return span(DataType.SEDENTARY_PERIOD, body)
                .setStill(Still.getDefaultInstance())
                .build();
    }

    private static RecordFacts level(Source source, JsonRecord body) throws BrokenRuleException {
        int intensity = switch (body.text("/activityLevelType")) {
            case "SEDENTARY" -> 0;
            case "LIGHTLY_ACTIVE" -> 1;
            case "MODERATELY_ACTIVE" -> 2;
            case "VERY_ACTIVE" -> 3;
            default ->
                throw body.broken(
                        "/activityLevelType",
                        "schema.enum",
                        "must be one of [SEDENTARY, LIGHTLY_ACTIVE, MODERATELY_ACTIVE, VERY_ACTIVE]");
        };
        Interval.Builder span = span(DataType.ACTIVITY_LEVEL, body);
        RecordFacts facts = new RecordFacts(source);
        if (span.getStartMs() % MINUTE_MS != 0 || span.getEndMs() % MINUTE_MS != 0) {
            return facts.interval(span.setIntensity(IntensityHeld.newBuilder().setIntensity(intensity))
                    .build());
        }
        for (long minute = span.getStartMs() / MINUTE_MS; minute < span.getEndMs() / MINUTE_MS; minute++) {
            facts.minute(DataType.ACTIVITY_LEVEL.measure, minute, intensity, 0);
        }
        return facts;
    }

    /** The time of a data point: its instants have an offset from UTC beside them, which is not needed. */
    static Interval.Builder span(DataType type, JsonRecord body) throws BrokenRuleException {
        long start = body.instantMs("/interval/startTime");
        long end = body.instantMs("/interval/endTime");
        return body.interval(type.id(start), start, end, "/interval/startTime", "/interval/endTime");
    }
}
