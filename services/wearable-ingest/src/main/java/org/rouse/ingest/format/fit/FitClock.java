package org.rouse.ingest.format.fit;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Converts the times of one file. A time below 0x10000000 counts from when the device was switched on; it can be converted only where the
 * device has related both its clocks before (timestamp_correlation). Source: Garmin FIT SDK, Profile, date_time.
 */
final class FitClock {

    static final String SINCE_POWER_ON = "time.since-power-on";
    static final String MISSING = "time.missing";

    private static final long FIRST_OF_UTC = 0x1000_0000L;
    private static final int SYSTEM_TIMESTAMP = 1;

    private long poweredOn = FitMessage.ABSENT;

    /** Learns when the device was switched on. Returns whether the message says so. */
    boolean correlate(FitMessage message) {
        long utc = message.timestamp();
        long system = message.value(SYSTEM_TIMESTAMP);
        boolean told = utc >= FIRST_OF_UTC && system != FitMessage.ABSENT && system < FIRST_OF_UTC;
        if (told) {
            poweredOn = utc - system;
        }
        return told;
    }

    /** Whether a time is present but of unknown date. */
    boolean isAdrift(long fitSeconds) {
        return fitSeconds != FitMessage.ABSENT && fitSeconds < FIRST_OF_UTC && poweredOn == FitMessage.ABSENT;
    }

    /** Milliseconds since 1970-01-01T00:00Z, or {@link FitMessage#ABSENT} where the time is absent or of unknown date. */
    long msOrAbsent(long fitSeconds) {
        if (fitSeconds == FitMessage.ABSENT || isAdrift(fitSeconds)) {
            return FitMessage.ABSENT;
        }
        return Profile.epochMs(fitSeconds < FIRST_OF_UTC ? fitSeconds + poweredOn : fitSeconds);
    }

    /** Milliseconds since 1970-01-01T00:00Z. */
    long ms(long fitSeconds) throws BrokenRuleException {
        if (fitSeconds == FitMessage.ABSENT) {
            throw new BrokenRuleException("timestamp", MISSING, "must be there");
        }
        if (isAdrift(fitSeconds)) {
            throw new BrokenRuleException(
                    "timestamp", SINCE_POWER_ON, "counts from when the device was switched on, and nothing tells when");
        }
        return msOrAbsent(fitSeconds);
    }
}
