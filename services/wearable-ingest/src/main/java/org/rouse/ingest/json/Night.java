package org.rouse.ingest.json;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;

/**
 * One sleep with the stages it had. Where stages are told, sleep is from the start of the first one asleep to the end of the last one:
 * reading in bed is no sleep. Minutes awake in between count with the night, as a night in bed is no sitting.
 */
public final class Night {

    private long firstAsleepMs = Long.MAX_VALUE;
    private long lastAsleepMs = Long.MIN_VALUE;

    /** One stage; those outside of the night and those that end before they start are passed over. */
    public void stage(long startMs, long endMs, boolean asleep) {
        if (asleep && endMs > startMs) {
            firstAsleepMs = Math.min(firstAsleepMs, startMs);
            lastAsleepMs = Math.max(lastAsleepMs, endMs);
        }
    }

    /** The sleep of a night whose id, times and version are given. */
    public Interval sleep(Interval.Builder night) {
        long start = Math.max(night.getStartMs(), firstAsleepMs);
        long end = Math.min(night.getEndMs(), lastAsleepMs);
        if (start < end) {
            night.setStartMs(start).setEndMs(end);
        }
        return night.setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP))
                .build();
    }
}
