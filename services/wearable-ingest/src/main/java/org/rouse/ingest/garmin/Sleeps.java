package org.rouse.ingest.garmin;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.Facts;
import org.rouse.ingest.json.JsonRecord;
import tools.jackson.databind.JsonNode;

/**
 * Sleeps: a night from its first minute to its last, which is where its duration or its last level ends. All of it counts as sleep,
 * the minutes awake in bed too, as a night in bed is no sitting. Garmin revises a night as a whole; its start identifies it.
 */
final class Sleeps {

    private static final String LEVELS = "/sleepLevelsMap";

    private Sleeps() {}

    static Facts facts(Summary summary) throws BrokenRuleException {
        Interval.Builder night = summary.interval("sleep|" + summary.startSeconds());
        long endMs = Math.max(night.getEndMs(), lastLevelEnds(summary.record()) * 1000);
        summary.record().checkTime(night.getStartMs(), endMs, "/startTimeInSeconds", LEVELS);
        Sleep asleep =
                Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP).build();
        return Facts.of(Sources.DEVICE, night.setEndMs(endMs).setSleep(asleep).build());
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
