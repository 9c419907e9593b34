package org.rouse.ingest.format.polar;

import java.util.ArrayList;
import java.util.List;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;

/** A day of activity: steps by the minute, and zones, each of which is valid until the next. */
final class Days {

    private static final String STEPS = "/steps/samples";
    private static final String ZONES = "/activity_zones/samples";
    private static final int MOST_STEPS = 400;
    private static final long MINUTE_MS = 60_000;

    private Days() {}

    /** Whether a body has the samples of a day, by itself or within its summary. */
    static boolean isDay(JsonRecord record) {
        return record.value(STEPS).isArray()
                || record.value(ZONES).isArray()
                || record.value("/samples" + STEPS).isArray();
    }

    static RecordFacts facts(JsonRecord record, LocalTimes times) throws BrokenRuleException {
        JsonRecord day = record.value("/samples").isObject() ? record.object("/samples") : record;
        RecordFacts facts = new RecordFacts(PolarDocuments.DEVICE);
        boolean minutes = !day.has("/steps/interval_ms") || day.whole("/steps/interval_ms", MINUTE_MS) == MINUTE_MS;
        List<JsonRecord> samples = minutes ? day.array(STEPS) : List.of();
        List<Long> at = placed(samples, times);
        for (int i = 0; i < samples.size(); i++) {
            int steps = (int) samples.get(i).whole("/steps", MOST_STEPS);
            facts.minute(Measure.MEASURE_STEPS, at.get(i), steps, 0);
        }
        zones(day, times, facts);
        return facts;
    }

    private static void zones(JsonRecord day, LocalTimes times, RecordFacts facts) throws BrokenRuleException {
        List<JsonRecord> zones = day.array(ZONES);
        List<Long> at = placed(zones, times);
        for (int i = 0; i + 1 < zones.size(); i++) { // the length of the last one is unknown
            long from = at.get(i);
            long to = at.get(i + 1);
            zones.get(i).checkTime(from * MINUTE_MS, Math.max(from + 1, to) * MINUTE_MS, "/timestamp", "/timestamp");
            String zone = zones.get(i).text("/zone");
            for (long minute = from; minute < to; minute++) {
                minute(facts, zone, minute);
            }
        }
    }

    private static void minute(RecordFacts facts, String zone, long minute) {
        switch (zone) {
            case "NON_WEAR" -> facts.minute(Measure.MEASURE_WORN, minute, 0, 0);
            case "SEDENTARY" -> facts.minute(Measure.MEASURE_INTENSITY, minute, 0, 0);
            case "LIGHT" -> facts.minute(Measure.MEASURE_INTENSITY, minute, 1, 0);
            case "MODERATE", "CONTINUOUS_MODERATE", "INTERMITTENT_MODERATE" ->
                facts.minute(Measure.MEASURE_INTENSITY, minute, 2, 0);
            case "VIGOROUS", "CONTINUOUS_VIGOROUS", "INTERMITTENT_VIGOROUS" ->
                facts.minute(Measure.MEASURE_INTENSITY, minute, 3, 0);
            default -> {} // sleep, which nights describe better, and future zones
        }
    }

    private static List<Long> placed(List<JsonRecord> samples, LocalTimes times) throws BrokenRuleException {
        List<Long> minutes = new ArrayList<>(samples.size());
        List<Long> instants = times.instantsMs(samples, "/timestamp");
        for (int i = 0; i < samples.size(); i++) {
            long at = instants.get(i);
            samples.get(i).checkTime(at, at + 1, "/timestamp", "/timestamp");
            minutes.add(Math.floorDiv(at, MINUTE_MS));
        }
        return minutes;
    }
}
