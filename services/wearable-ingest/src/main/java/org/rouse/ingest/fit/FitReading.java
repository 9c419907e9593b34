package org.rouse.ingest.fit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.evidence.TimeRules;
import org.rouse.ingest.files.BrokenRuleException;
import org.rouse.ingest.files.MinuteMeans;
import org.rouse.ingest.fit.protocol.FitDamage;
import org.rouse.ingest.fit.protocol.FitDecoder;
import org.rouse.ingest.fit.protocol.FitExcerpt;
import org.rouse.ingest.fit.protocol.FitMessage;

/** Brings each message of an upload to its outcome. */
final class FitReading {

    private static final int LOWEST_BPM = 20;
    private static final int HIGHEST_BPM = 255;

    private final String person;
    private final Instant receivedAt;
    private final EvidenceSink sink;
    private final MinuteMeans heartRates;
    private long index;
    private Source source = Device.UNKNOWN;
    private FitExcerpt excerpt = new FitExcerpt();
    private Monitoring monitoring = new Monitoring(this);
    private Sessions sessions = new Sessions(this);
    private SleepLevels sleep = new SleepLevels(this);

    FitReading(String person, Instant receivedAt, EvidenceSink sink) {
        this.person = person;
        this.receivedAt = receivedAt;
        this.sink = sink;
        this.heartRates = new MinuteMeans(person, Measure.MEASURE_HEART_RATE_BPM, 0, sink);
    }

    /** Reads one of several files: one that is no FIT file at all is refused, and its neighbours are not. */
    void readEntry(InputStream in) throws IOException {
        try {
            read(in);
        } catch (MalformedUploadException e) {
            if (!e.rule().startsWith(FitParser.NAME)) {
                throw e; // the archive itself is at fault
            }
            damaged(new FitDamage(e.rule(), String.valueOf(e.getMessage())));
        }
    }

    void read(InputStream in) throws IOException {
        FitDecoder decoder = new FitDecoder(in, this::damaged);
        int file = -1;
        try {
            while (decoder.next()) {
                FitMessage message = decoder.message();
                if (message.file() != file) {
                    file = message.file();
                    sessions.finish();
                    begin();
                }
                read(message);
            }
        } finally {
            sessions.finish();
            heartRates.finish();
        }
    }

    private void begin() {
        source = Device.UNKNOWN;
        excerpt = new FitExcerpt();
        monitoring = new Monitoring(this);
        sessions = new Sessions(this);
        sleep = new SleepLevels(this);
    }

    private void read(FitMessage message) {
        try {
            boolean used = switch (message.number()) {
                case Profile.FILE_ID -> identify(message);
                case Profile.SPORT -> sessions.sport(message);
                case Profile.SESSION -> sessions.read(message);
                case Profile.RECORD -> record(message);
                case Profile.EVENT -> sleep.event(message);
                case Profile.SLEEP_LEVEL -> sleep.level(message);
                case Profile.MONITORING_INFO -> monitoring.begin(message);
                case Profile.MONITORING -> monitoring.read(message);
                default -> ignore("not used: " + Profile.kind(message.number()));
            };
            if (used) {
                sink.accepted(index);
            }
        } catch (BrokenRuleException e) {
            sink.rejected(new Reject(
                    index,
                    e.rule(),
                    e.field(),
                    "byte " + message.offset() + ": " + e.field() + " " + e.getMessage(),
                    Optional.of(person),
                    Optional.of(source),
                    ByteString.copyFrom(excerpt.of(message))));
        }
        index++;
    }

    private boolean record(FitMessage message) throws BrokenRuleException {
        long at = time(message);
        long bpm = beats(message, Profile.RecordFields.HEART_RATE);
        sessions.recorded(at);
        return bpm == 0 ? ignore("not used: no heart rate") : heartRate(bpm, at);
    }

    private boolean identify(FitMessage message) {
        excerpt.beginWith(message);
        source = Device.of(message);
        return true;
    }

    /** Counts a message for nothing. Answers false, as it is not to be accepted. */
    boolean ignore(String why) {
        sink.ignored(index, why);
        return false;
    }

    /** The heart rate of a message, or 0 where it has none. */
    static long beats(FitMessage message, int field) throws BrokenRuleException {
        long bpm = message.value(field);
        if (bpm == FitMessage.ABSENT || bpm == 0) {
            return 0;
        }
        if (bpm < LOWEST_BPM || bpm > HIGHEST_BPM) {
            throw new BrokenRuleException(
                    "heart_rate", "value.range", "must be from " + LOWEST_BPM + " to " + HIGHEST_BPM);
        }
        return bpm;
    }

    /**
     * Takes the heart rate of a message, which is accepted when its minute is given. Answers false, as that is not yet.
     *
     * @param at milliseconds since 1970-01-01T00:00Z
     */
    boolean heartRate(long bpm, long at) {
        heartRates.add(index, source, Math.floorDiv(at, Profile.MINUTE_MS), (double) bpm);
        return false;
    }

    /** When a message says it happened, in milliseconds since 1970-01-01T00:00Z. */
    long time(FitMessage message) throws BrokenRuleException {
        return time(message.timestamp());
    }

    /** @param fitSeconds since FIT's epoch, or {@link FitMessage#ABSENT} */
    long time(long fitSeconds) throws BrokenRuleException {
        if (fitSeconds == FitMessage.ABSENT) {
            throw new BrokenRuleException("timestamp", "time.missing", "must be there");
        }
        long ms = Profile.epochMs(fitSeconds);
        checkTime(ms, ms + 1);
        return ms;
    }

    void checkTime(long startMs, long endMs) throws BrokenRuleException {
        String rule = TimeRules.broken(startMs, endMs, receivedAt);
        switch (rule) {
            case "" -> {}
            case "time.order" -> throw new BrokenRuleException("timestamp", rule, "must come after the start");
            case "time.too-long" -> throw new BrokenRuleException("timestamp", rule, "must not end after 24 hours");
            default -> throw new BrokenRuleException("timestamp", rule, "must not lie ahead of the upload");
        }
    }

    void interval(Interval.Builder interval) {
        sink.interval(person, source, interval.build());
    }

    private void damaged(FitDamage damage) {
        sink.rejected(new Reject(
                index++,
                damage.rule(),
                "",
                damage.message(),
                Optional.of(person),
                Optional.of(source),
                ByteString.EMPTY));
    }
}
