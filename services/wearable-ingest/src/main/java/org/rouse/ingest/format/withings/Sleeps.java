package org.rouse.ingest.format.withings;

import java.util.Map;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import tools.jackson.databind.JsonNode;

/** Sleep: states of a night one by one (0 awake, others asleep), or the night as a whole. The version is {@code modified} where present. */
final class Sleeps {

    private static final int HIGHEST_STATE = 20;

    private Sleeps() {}

    static RecordReading read(JsonRecord span, RecordOwners owners) throws BrokenRuleException {
        boolean state = span.has("/state");
        boolean awake = state && span.whole("/state", HIGHEST_STATE) == 0;
        RecordFacts facts = RecordFacts.of(
                Answers.DEVICE,
                span(span, state ? "sleep-state|" : "sleep|")
                        .setSleep(Sleep.newBuilder()
                                .setStage(awake ? SleepStage.SLEEP_STAGE_AWAKE : SleepStage.SLEEP_STAGE_ASLEEP)
                                .setPartOf(state ? "sleep-states" : ""))
                        .build());
        HeartRates rates = new HeartRates();
        for (Map.Entry<String, JsonNode> rate : span.value("/hr").properties()) {
            if (rate.getKey().matches("[0-9]{1,11}") && rate.getValue().isNumber()) {
                rates.sample(
                        span,
                        "/hr",
                        Long.parseLong(rate.getKey()) * 1000,
                        rate.getValue().asDouble(0));
            }
        }
        rates.giveTo(facts, span, "/hr", 0);
        return RecordReading.of(owners.ofUpload(), facts);
    }

    /** The time of an element, by its start. */
    static Interval.Builder span(JsonRecord span, String prefix) throws BrokenRuleException {
        long startMs = span.epochSeconds("/startdate") * 1000;
        long endMs = span.epochSeconds("/enddate") * 1000;
        long version = span.has("/modified") ? span.epochSeconds("/modified") * 1000 : 0;
        return span.interval(prefix + startMs, startMs, endMs, "/startdate", "/enddate")
                .setVersion(version);
    }
}
