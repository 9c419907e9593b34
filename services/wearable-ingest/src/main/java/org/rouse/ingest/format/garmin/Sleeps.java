package org.rouse.ingest.format.garmin;

import java.util.Map;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/**
 * Sleeps: a night from its first minute to its last, which is where its duration or its last level ends, the times awake in it, and the
 * naps of its day. Garmin revises a night as a whole; its start identifies it.
 */
final class Sleeps {

    private static final String LEVELS = "/sleepLevelsMap";
    private static final String NAP_START = "/napStartTimeInSeconds";
    private static final String NAP_LENGTH = "/napDurationInSeconds";

    private Sleeps() {}

    static RecordFacts facts(Summary summary) throws BrokenRuleException {
        Interval.Builder night = summary.interval("sleep|" + summary.startSeconds());
        long endMs = Math.max(night.getEndMs(), lastLevelEnds(summary.record()) * 1000);
        summary.record().checkTime(night.getStartMs(), endMs, "/startTimeInSeconds", LEVELS);
        RecordFacts facts =
                RecordFacts.of(Sources.DEVICE, levels(summary.record()).sleep(night.setEndMs(endMs)));
        for (JsonRecord nap : summary.record().array("/naps")) {
            facts.interval(nap(nap));
        }
        return facts;
    }

    private static Night levels(JsonRecord record) {
        Night night = new Night();
        for (Map.Entry<String, JsonNode> level : record.value(LEVELS).properties()) {
            for (JsonNode span : level.getValue()) {
                night.stage(
                        span.path("startTimeInSeconds").asLong(0) * 1000,
                        span.path("endTimeInSeconds").asLong(0) * 1000,
                        !level.getKey().equals("awake"));
            }
        }
        return night;
    }

    /** A nap of the same day, which Garmin stores within the night. */
    private static Interval nap(JsonRecord nap) throws BrokenRuleException {
        long startMs = nap.epochSeconds(NAP_START) * 1000;
        long endMs = startMs + nap.whole(NAP_LENGTH, Integer.MAX_VALUE) * 1000;
        return nap.interval("nap|" + startMs / 1000, startMs, endMs, NAP_START, NAP_LENGTH)
                .setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP))
                .build();
    }

    private static long lastLevelEnds(JsonRecord record) {
        long last = 0;
        for (JsonNode spans : record.value(LEVELS)) {
            for (JsonNode span : spans) {
                JsonNode end = span.path("endTimeInSeconds");
                last = Math.max(last, end.canConvertToInt() ? end.asLong() : 0);
            }
        }
        return last;
    }
}
