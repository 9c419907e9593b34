package org.rouse.ingest.format.shared.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a device that was set to local time when it was started and then runs on, whatever the clocks around it do: research
 * monitors do not follow daylight saving.
 */
public final class DeviceClock {

    private final long offsetMs;
    private final boolean told;

    /** @param startMs wall time at which the device was started, in milliseconds since its 1970-01-01T00:00 */
    public DeviceClock(ZoneId zone, long startMs) {
        LocalDateTime start = LocalDateTime.ofEpochSecond(Math.floorDiv(startMs, 1000), 0, ZoneOffset.UTC);
        this.offsetMs = zone.getRules().getOffset(start).getTotalSeconds() * 1000L;
        this.told = zone.getRules().getValidOffsets(start).size() < 2;
    }

    /** Whether the start of the device is known: not where its wall time happened twice. */
    public boolean isTold() {
        return told;
    }

    /** The instant, in milliseconds, at which the device showed this wall time. */
    public long instantMs(long wallMs) {
        return wallMs - offsetMs;
    }
}
