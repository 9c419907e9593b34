package org.rouse.ingest.format.fit;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Heart rates of beats, which a strap recorded by itself and handed over at the end. The first message relates a time of day to the strap's
 * own count of 1/1024 s; those that follow hold only the last 12 bits of the count, eight beats in twelve bytes. Source: Garmin FIT SDK,
 * Profile, hr.
 */
final class HeartRateEvents {

    private static final int FRACTION = 0;
    private static final int FRACTION_256 = 1;
    private static final int FILTERED_BPM = 6;
    private static final int EVENT = 9;
    private static final int EVENT_12 = 10;

    private static final int TICKS = 1024;
    private static final int FRACTION_TICKS = 32_768;
    private static final int FRACTION_256_TICKS = 256;
    private static final int TWELVE_BITS = 0xFFF;
    private static final long THIRTY_TWO_BITS = 0xFFFF_FFFFL;

    private final FitReading to;
    private long anchorMs = FitMessage.ABSENT;
    private long anchorTicks;
    private long ticks;

    HeartRateEvents(FitReading to) {
        this.to = to;
    }

    boolean read(FitMessage message) throws BrokenRuleException {
        int plain = message.count(EVENT);
        int packed = message.count(EVENT_12) * 2 / 3;
        if (message.timestamp() != FitMessage.ABSENT && message.value(EVENT) != FitMessage.ABSENT) {
            anchorMs = to.time(message) + fractionMs(message);
            anchorTicks = message.value(EVENT);
            ticks = anchorTicks;
        }
        if (plain + packed == 0 || (plain == 0 && message.value(EVENT_12) == FitMessage.ABSENT)) {
            return to.ignore("not used: no heart rate");
        }
        if (anchorMs == FitMessage.ABSENT) {
            throw new BrokenRuleException("timestamp", FitClock.MISSING, "must be there, or in a message before");
        }
        long[] beats = new long[plain > 0 ? plain : packed];
        for (int i = 0; i < beats.length; i++) {
            beats[i] = plain > 0
                    ? forward(message.value(EVENT, i), THIRTY_TWO_BITS)
                    : forward(packed(message, i), TWELVE_BITS);
        }
        return take(message, beats);
    }

    private boolean take(FitMessage message, long[] beats) throws BrokenRuleException {
        long[] bpm = new long[beats.length];
        for (int i = 0; i < beats.length; i++) {
            bpm[i] = beats[i] == FitMessage.ABSENT ? 0 : FitReading.beats(message, FILTERED_BPM, i);
            if (bpm[i] > 0) {
                to.checkTime(at(beats[i]), at(beats[i]) + 1);
            }
        }
        boolean any = false;
        for (int i = 0; i < beats.length; i++) {
            if (bpm[i] > 0) {
                to.partOfHeartRate(bpm[i], at(beats[i]));
                any = true;
            }
        }
        return any || to.ignore("not used: no heart rate");
    }

    private long at(long count) {
        return anchorMs + (count - anchorTicks) * Profile.SECOND_MS / TICKS;
    }

    /** Continues the count from the previous beat, over the rollover of the transmitted bits. */
    private long forward(long told, long bits) {
        if (told == FitMessage.ABSENT) {
            return FitMessage.ABSENT;
        }
        ticks += (told - ticks) & bits;
        return ticks;
    }

    /** Two numbers are packed into three bytes, low bits first. */
    private static long packed(FitMessage message, int index) {
        int first = index / 2 * 3;
        long middle = message.value(EVENT_12, first + 1);
        return index % 2 == 0
                ? message.value(EVENT_12, first) | (middle & 0xF) << Byte.SIZE
                : middle >> 4 | message.value(EVENT_12, first + 2) << 4;
    }

    private static long fractionMs(FitMessage message) {
        long fine = message.value(FRACTION);
        long coarse = message.value(FRACTION_256);
        if (fine != FitMessage.ABSENT) {
            return fine * Profile.SECOND_MS / FRACTION_TICKS;
        }
        return coarse == FitMessage.ABSENT ? 0 : coarse * Profile.SECOND_MS / FRACTION_256_TICKS;
    }
}
