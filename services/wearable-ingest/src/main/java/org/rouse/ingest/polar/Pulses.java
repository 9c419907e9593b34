package org.rouse.ingest.polar;

import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.Facts;
import org.rouse.ingest.json.HeartRates;
import org.rouse.ingest.json.JsonRecord;

/** A day of continuous heart rate: samples by the clock time of the person's own place. */
final class Pulses {

    private Pulses() {}

    static Facts facts(JsonRecord day, LocalTimes times) throws BrokenRuleException {
        HeartRates rates = new HeartRates();
        for (JsonRecord sample : day.array("/heart_rate_samples")) {
            rates.sample(
                    sample,
                    "/heart_rate",
                    times.instantMs("/date", sample, "/sample_time"),
                    sample.number("/heart_rate", 0, 1000));
        }
        Facts facts = new Facts(Documents.DEVICE);
        rates.giveTo(facts, day, "/heart_rate_samples", 0);
        return facts;
    }
}
