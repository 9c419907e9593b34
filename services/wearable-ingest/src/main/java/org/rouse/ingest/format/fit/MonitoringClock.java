package org.rouse.ingest.format.fit;

import org.rouse.ingest.format.fit.protocol.FitMessage;

/** The times of monitoring messages, most of which hold only low bits: the last 16 of the second, or 8 of the minute. */
final class MonitoringClock {

    private static final int TIMESTAMP_MIN_8 = 25;
    private static final int TIMESTAMP_16 = 26;
    private static final int BITS_16 = 0xFFFF;
    private static final int BITS_8 = 0xFF;
    private static final int MINUTE_S = 60;

    private final long latest;
    private long last = FitMessage.ABSENT;

    /** @param latest the latest second that the upload may contain: low bits beyond it belong to a late message */
    MonitoringClock(long latest) {
        this.latest = latest;
    }

    /** Seconds since FIT's epoch; {@link FitMessage#ABSENT} before the first full time. */
    long tell(FitMessage message) {
        long full = message.timestamp();
        if (full != FitMessage.ABSENT) {
            last = full;
            return full;
        }
        if (last == FitMessage.ABSENT) {
            return FitMessage.ABSENT;
        }
        long seconds = message.value(TIMESTAMP_16);
        long minutes = message.value(TIMESTAMP_MIN_8);
        if (seconds != FitMessage.ABSENT) {
            last = late(last + ((seconds - last) & BITS_16), BITS_16 + 1L);
        } else if (minutes != FitMessage.ABSENT) {
            long minute = last / MINUTE_S;
            last = late((minute + ((minutes - minute) & BITS_8)) * MINUTE_S, (BITS_8 + 1L) * MINUTE_S);
        } else {
            return FitMessage.ABSENT;
        }
        return last;
    }

    private long late(long told, long rollover) {
        return told > latest ? told - rollover : told;
    }
}
