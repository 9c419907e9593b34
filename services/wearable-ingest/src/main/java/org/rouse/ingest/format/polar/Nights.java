package org.rouse.ingest.format.polar;

import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/** A night, identified by its date, with a hypnogram (0 is awake) and heart rates by clock time, which continue past midnight. */
final class Nights {

    private static final int AWAKE = 0;
    private static final long FIVE_MINUTES_MS = 300_000;

    private Nights() {}

    static RecordFacts facts(JsonRecord record, LocalTimes times, ZoneId zone) throws BrokenRuleException {
        String startAt = record.firstOf("/sleep_start_time", "/sleep-start-time");
        String endAt = record.firstOf("/sleep_end_time", "/sleep-end-time");
        long start = times.instantMs(startAt);
        long end = times.instantMs(endAt);
        NightClock clock = NightClock.of(record, times, zone, startAt, endAt);
        RecordFacts facts = new RecordFacts(PolarDocuments.DEVICE);
        stages(clock, end)
                .sleep(record.interval("sleep|" + record.text("/date"), start, end, startAt, endAt))
                .forEach(facts::interval);
        HeartRates rates = new HeartRates();
        for (Map.Entry<Long, JsonNode> sample :
                clock.byTime("/heart_rate_samples").entrySet()) {
            double beats = sample.getValue().isNumber() ? sample.getValue().asDouble(0) : 0;
            for (long at = sample.getKey(); at < sample.getKey() + FIVE_MINUTES_MS && at < end; at += 60_000) {
                rates.sample(record, "/heart_rate_samples", at, beats);
            }
        }
        rates.giveTo(facts, record, "/heart_rate_samples", 0);
        return facts;
    }

    private static Night stages(NightClock clock, long end) throws BrokenRuleException {
        Night night = new Night();
        NavigableMap<Long, JsonNode> phases = clock.byTime("/hypnogram");
        phases.forEach((from, phase) -> {
            Long next = phases.higherKey(from);
            night.stage(from, next == null ? end : next, phase.asInt(1) != AWAKE);
        });
        return night;
    }
}
