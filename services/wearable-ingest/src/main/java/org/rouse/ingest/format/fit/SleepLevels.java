package org.rouse.ingest.format.fit;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Sleep: each level message ends a stage that began at the previous one, the first one at the event of falling asleep. Time awake within
 * the night is given as such; a level that could not be measured is left out.
 */
final class SleepLevels {

    private static final int EVENT_TYPE = 1;
    private static final long START = 0;
    private static final int LEVEL = 0;
    private static final int UNMEASURABLE = 0;
    private static final int AWAKE = 1;
    private static final int REM = 4;
    private static final long UNKNOWN = -1;

    private final FitReading to;
    private long since = UNKNOWN;

    SleepLevels(FitReading to) {
        this.to = to;
    }

    boolean event(FitMessage message) throws BrokenRuleException {
        if (message.value(EVENT_TYPE) == START) {
            since = to.time(message);
        }
        return to.ignore("read for other messages: when sleep began");
    }

    boolean level(FitMessage message) throws BrokenRuleException {
        long until = to.time(message);
        long from = since;
        long level = message.value(LEVEL);
        if (level == FitMessage.ABSENT || level == UNMEASURABLE) {
            since = until;
            return to.ignore("not used: sleep that could not be measured");
        }
        if (level > REM) {
            throw new BrokenRuleException("sleep_level", "value.range", "must be from 0 to " + REM);
        }
        since = until;
        if (from == UNKNOWN || from == until) {
            return to.ignore("not used: sleep without a beginning, or of no length");
        }
        to.checkTime(from, until);
        to.interval(Interval.newBuilder()
                .setId("sleep|" + until)
                .setStartMs(from)
                .setEndMs(until)
                .setSleep(Sleep.newBuilder()
                        .setStage(level == AWAKE ? SleepStage.SLEEP_STAGE_AWAKE : SleepStage.SLEEP_STAGE_ASLEEP)
                        .setPartOf("sleep-levels")));
        return true;
    }
}
