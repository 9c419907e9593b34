package org.rouse.ingest.format.fit;

import java.util.HashMap;
import java.util.Map;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitExcerpt;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** The state of one file while its messages are read; each of several chained files begins anew. */
final class OneFile {

    private static final int EVENT = 0;
    private static final long TIMER_EVENT = 0;
    private static final long SLEEP_EVENT = 74;

    /** [ours] A rule that all messages of a file break is reported for this many of them, so that the other files are still read. */
    private static final int SHOWN = 100;

    private final FitReading to;
    private final FitClock clock = new FitClock();
    private final FitExcerpt excerpt = new FitExcerpt();
    private final Monitoring monitoring;
    private final Sessions sessions;
    private final SleepLevels sleep;
    private final HeartRateEvents beats;
    private final Map<String, Integer> refused = new HashMap<>();
    private Source source = Device.UNKNOWN;

    OneFile(FitReading to) {
        this.to = to;
        this.monitoring = new Monitoring(to);
        this.sessions = new Sessions(to);
        this.sleep = new SleepLevels(to);
        this.beats = new HeartRateEvents(to);
    }

    /** Returns whether the message is to be accepted; otherwise its outcome is given here or later. */
    boolean read(FitMessage message) throws BrokenRuleException {
        return switch (message.number()) {
            case Profile.FILE_ID -> identify(message);
            case Profile.SPORT -> sessions.sport(message);
            case Profile.SESSION -> sessions.read(message);
            case Profile.LAP -> sessions.lap(message);
            case Profile.LENGTH -> sessions.length(message);
            case Profile.RECORD -> record(message);
            case Profile.EVENT -> event(message);
            case Profile.SLEEP_LEVEL -> sleep.level(message);
            case Profile.MONITORING_INFO -> monitoring.begin(message);
            case Profile.MONITORING -> monitoring.read(message);
            case Profile.HEART_RATE_EVENTS -> beats.read(message);
            case Profile.TIMESTAMP_CORRELATION ->
                clock.correlate(message)
                        ? to.ignore("read for other messages: clocks side by side")
                        : to.unused(message);
            default -> to.unused(message);
        };
    }

    private boolean identify(FitMessage message) {
        excerpt.beginWith(message);
        source = Device.of(message);
        return to.ignore("read for other messages: device");
    }

    private boolean record(FitMessage message) throws BrokenRuleException {
        long at = to.time(message);
        long bpm = FitReading.beats(message, Profile.RecordFields.HEART_RATE, 0);
        sessions.recorded(at);
        return bpm == 0 ? to.ignore("not used: no heart rate") : to.heartRate(bpm, at);
    }

    private boolean event(FitMessage message) throws BrokenRuleException {
        long event = message.value(EVENT);
        if (event == TIMER_EVENT) {
            return sessions.timer(message);
        }
        return event == SLEEP_EVENT ? sleep.event(message) : to.ignore("not used: events");
    }

    /** Counts a refusal. Returns whether it is one of a file without times that has been reported often enough. */
    boolean goesOn(String rule) {
        boolean ofTheWholeFile = rule.equals(FitClock.SINCE_POWER_ON) || rule.equals(FitClock.MISSING);
        return ofTheWholeFile && refused.merge(rule, 1, Integer::sum) > SHOWN;
    }

    FitClock clock() {
        return clock;
    }

    Source source() {
        return source;
    }

    byte[] alone(FitMessage message) {
        return excerpt.of(message);
    }

    void finish() {
        monitoring.finish();
        sessions.finish();
    }
}
