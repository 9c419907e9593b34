package org.rouse.ingest.format.polar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/** A night, identified by its date, with a hypnogram (0 is awake) and heart rates by clock time, which continue past midnight. */
final class Nights {

    private static final int AWAKE = 0;
    private static final long DAY_MS = 86_400_000;
    private static final long FIVE_MINUTES_MS = 300_000;

    private Nights() {}

    static RecordFacts facts(JsonRecord record, LocalTimes times) throws BrokenRuleException {
        String startAt = record.firstOf("/sleep_start_time", "/sleep-start-time");
        String endAt = record.firstOf("/sleep_end_time", "/sleep-end-time");
        long start = times.instantMs(startAt);
        long end = times.instantMs(endAt);
        RecordFacts facts = new RecordFacts(PolarDocuments.DEVICE);
        stages(record, startAt, start, end)
                .sleep(record.interval("sleep|" + record.text("/date"), start, end, startAt, endAt))
                .forEach(facts::interval);
        HeartRates rates = new HeartRates();
        for (Map.Entry<Long, JsonNode> sample :
                byTime(record, "/heart_rate_samples", startAt, start).entrySet()) {
            double beats = sample.getValue().isNumber() ? sample.getValue().asDouble(0) : 0;
            for (long at = sample.getKey(); at < sample.getKey() + FIVE_MINUTES_MS && at < end; at += 60_000) {
                rates.sample(record, "/heart_rate_samples", at, beats);
            }
        }
        rates.giveTo(facts, record, "/heart_rate_samples", 0);
        return facts;
    }

    private static Night stages(JsonRecord record, String startAt, long start, long end) throws BrokenRuleException {
        Night night = new Night();
        NavigableMap<Long, JsonNode> phases = byTime(record, "/hypnogram", startAt, start);
        phases.forEach((from, phase) -> {
            Long next = phases.higherKey(from);
            night.stage(from, next == null ? end : next, phase.asInt(1) != AWAKE);
        });
        return night;
    }

    /** Values by the clock time of the night's own place, which its start shows. */
    private static NavigableMap<Long, JsonNode> byTime(JsonRecord record, String pointer, String startAt, long start)
            throws BrokenRuleException {
        TreeMap<Long, JsonNode> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> value : record.value(pointer).properties()) {
            values.put(placed(record, pointer, startAt, start, value.getKey()), value.getValue());
        }
        return values;
    }

    private static long placed(JsonRecord record, String pointer, String startAt, long start, String clock)
            throws BrokenRuleException {
        try {
            OffsetDateTime begin = OffsetDateTime.parse(record.text(startAt));
            long at = begin.with(LocalTime.parse(clock)).toInstant().toEpochMilli();
            return at < start - FIVE_MINUTES_MS ? at + DAY_MS : at;
        } catch (DateTimeException e) {
            throw record.broken(pointer, "time.format", "must be named by clock times, of a night with an offset");
        }
    }
}
