package org.rouse.ingest.format.polar;

import java.util.List;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;

/** A day of continuous heart rate: samples by the clock time of the person's own place. */
final class Pulses {

    private Pulses() {}

    static RecordFacts facts(JsonRecord day, LocalTimes times) throws BrokenRuleException {
        HeartRates rates = new HeartRates();
        List<JsonRecord> samples = day.array("/heart_rate_samples");
        List<Long> at = times.instantsMs("/date", samples, "/sample_time");
        for (int i = 0; i < samples.size(); i++) {
            double beats = samples.get(i).number("/heart_rate", 0, 1000);
            rates.sample(samples.get(i), "/heart_rate", at.get(i), beats);
        }
        RecordFacts facts = new RecordFacts(PolarDocuments.DEVICE);
        rates.giveTo(facts, day, "/heart_rate_samples", 0);
        return facts;
    }
}
