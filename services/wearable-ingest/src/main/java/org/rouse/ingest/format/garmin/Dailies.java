package org.rouse.ingest.format.garmin;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/**
 * Dailies: totals of a day, which place nothing in a minute, least of all stillness, and heart rates, which give the mean of each minute
 * that has any.
 */
final class Dailies {

    private static final String SAMPLES = "/timeOffsetHeartRateSamples";

    private Dailies() {}

    static RecordFacts facts(Summary summary) throws BrokenRuleException {
        JsonRecord record = summary.record();
        long start = summary.startSeconds();
        HeartRates rates = new HeartRates();
        for (Offsets.Sample sample : Offsets.of(record, SAMPLES)) {
            rates.sample(record, SAMPLES, (start + sample.second()) * 1000, beats(record, sample.value()));
        }
        RecordFacts facts = new RecordFacts(Sources.DEVICE);
        rates.giveTo(facts, record, "/startTimeInSeconds", 0);
        return facts;
    }

    private static double beats(JsonRecord record, JsonNode value) throws BrokenRuleException {
        if (value.isNull()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw record.broken(SAMPLES, "value.range", "must have whole numbers of beats");
        }
        return value.asInt();
    }
}
