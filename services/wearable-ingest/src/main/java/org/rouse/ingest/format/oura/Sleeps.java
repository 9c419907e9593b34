package org.rouse.ingest.format.oura;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Retraction;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import tools.jackson.databind.JsonNode;

/** Sleep periods with their hypnogram (4 is awake). Oura also files rest under sleep, and marks withdrawn periods as deleted. */
final class Sleeps {

    private static final String START = "/bedtime_start";
    private static final String END = "/bedtime_end";
    private static final long FIVE_MINUTES_MS = 300_000;
    private static final long HALF_MINUTE_MS = 30_000;
    private static final char AWAKE = '4';
    private static final int LONGEST_MEAN_SECONDS = 900;

    private Sleeps() {}

    static RecordReading read(JsonRecord sleep, RecordOwners owners) throws BrokenRuleException {
        String person = owners.ofUpload();
        long start = sleep.instantMs(START);
        String id = "sleep|" + sleep.optionalText("/id").orElse("@" + start);
        RecordFacts facts = new RecordFacts(OuraDocuments.RING);
        switch (sleep.optionalText("/type").orElse("sleep")) {
            case "deleted" ->
                facts.retraction(Retraction.newBuilder()
                        .setIntervalId(id)
                        .setFact(Interval.SLEEP_FIELD_NUMBER)
                        .build());
            case "rest" -> {
                return RecordReading.unused("rest, which is no sleep");
            }
            default -> {
                Interval.Builder night = sleep.interval(id, start, sleep.instantMs(END), START, END);
                stages(sleep, start).sleep(night).forEach(facts::interval);
            }
        }
        rates(sleep, "/heart_rate", facts);
        return RecordReading.of(person, facts);
    }

    private static Night stages(JsonRecord sleep, long start) {
        Night night = new Night();
        String fine = sleep.value("/sleep_phase_30_sec").asString("");
        String coarse = sleep.value("/sleep_phase_5_min").asString("");
        String phases = fine.isEmpty() ? coarse : fine;
        long length = fine.isEmpty() ? FIVE_MINUTES_MS : HALF_MINUTE_MS;
        for (int i = 0; i < phases.length(); i++) {
            night.stage(start + i * length, start + (i + 1) * length, phases.charAt(i) != AWAKE);
        }
        return night;
    }

    /** A mean of up to 15 minutes counts as the heart rate of each of its minutes. */
    static void rates(JsonRecord record, String pointer, RecordFacts facts) throws BrokenRuleException {
        JsonNode items = record.value(pointer + "/items");
        if (!items.isArray() || items.isEmpty() || !record.has(pointer + "/timestamp")) {
            return;
        }
        int seconds = (int) record.number(pointer + "/interval", 1, 24 * 3600);
        long start = record.instantMs(pointer + "/timestamp");
        HeartRates rates = new HeartRates();
        for (int i = 0; i < items.size() && seconds <= LONGEST_MEAN_SECONDS; i++) {
            long from = start + i * (seconds * 1000L);
            double beats = items.get(i).isNumber() ? items.get(i).asDouble(0) : 0;
            for (long at = from; at < from + seconds * 1000L; at += 60_000) {
                rates.sample(record, pointer + "/items/" + i, at, beats);
            }
        }
        rates.giveTo(facts, record, pointer + "/timestamp", 0);
    }
}
