package org.rouse.ingest.garmin;

import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;

/**
 * Sleeps: a night from its first minute to its last. All of it counts as sleep, the minutes awake in bed too, as a night in bed is no
 * sitting. Garmin revises a night as a whole; its start identifies it.
 */
final class Sleeps {

    private Sleeps() {}

    static Facts facts(Summary summary) throws BrokenRuleException {
        Sleep asleep =
                Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP).build();
        return Facts.of(
                Sources.DEVICE,
                summary.interval("sleep|" + summary.startSeconds())
                        .setSleep(asleep)
                        .build());
    }
}
