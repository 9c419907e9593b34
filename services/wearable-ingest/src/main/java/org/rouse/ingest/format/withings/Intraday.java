package org.rouse.ingest.format.withings;

import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.Digits;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Intraday activity: spans by the second they start at. A span without steps gives none: a device at rest is no person at rest. */
final class Intraday {

    private static final int MOST_STEPS = 200_000;
    private static final int LONGEST_SECONDS = 24 * 3600;

    private Intraday() {}

    static RecordReading read(String startSecond, JsonRecord span, RecordOwners owners) throws BrokenRuleException {
        if (!Digits.only(startSecond, 11)) {
            throw span.broken("", "time.format", "must be named by a second since 1970");
        }
        long startMs = Long.parseLong(startSecond) * 1000;
        RecordFacts facts = new RecordFacts(Answers.DEVICE);
        if (span.has("/steps")) {
            long endMs = startMs + span.whole("/duration", LONGEST_SECONDS) * 1000;
            Interval.Builder over = span.interval("intraday|" + startMs, startMs, endMs, "/duration", "/duration");
            facts.steps(over, (double) span.whole("/steps", MOST_STEPS), span, "/steps");
        }
        HeartRates rates = new HeartRates();
        rates.sample(
                span, "/heart_rate", startMs, span.measured("/heart_rate", 1000).orElse(0));
        rates.joinIn(facts, span, "/heart_rate", 0);
        return RecordReading.of(owners.ofUpload(), facts);
    }
}
