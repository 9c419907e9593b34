package org.rouse.ingest.format.fit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.fit.protocol.FitDamage;
import org.rouse.ingest.format.fit.protocol.FitDecoder;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** Brings each message of an upload to its outcome. */
final class FitReading {

    private static final int LOWEST_BPM = 20;
    private static final int HIGHEST_BPM = 255;

    private final String person;
    private final Instant receivedAt;
    private final EvidenceSink sink;
    private final MinuteMeans heartRates;
    private long index;
    private OneFile file;

    /** A message whose outcome is decided later. */
    record Kept(long index, long offset, ByteString alone) {}

    FitReading(String person, Instant receivedAt, EvidenceSink sink) {
        this.person = person;
        this.receivedAt = receivedAt;
        this.sink = sink;
        this.heartRates = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        this.file = new OneFile(this);
    }

    /** Reads one of several files: one that is no FIT file at all is refused, and the other files are not. */
    void readEntry(InputStream in) throws IOException {
        try {
            read(in);
        } catch (MalformedUploadException e) {
            if (!e.rule().startsWith(FitParser.NAME)) {
                throw e; // the archive itself is at fault
            }
            file = new OneFile(this); // nothing names the device that made it
            damaged(new FitDamage(e.rule(), String.valueOf(e.getMessage())));
        }
    }

    void read(InputStream in) throws IOException {
        FitDecoder decoder = new FitDecoder(in, this::damaged);
        int number = -1;
        try {
            while (decoder.next()) {
                FitMessage message = decoder.message();
                if (message.file() != number) {
                    number = message.file();
                    file.finish();
                    file = new OneFile(this);
                }
                read(message);
            }
        } finally {
            file.finish();
            heartRates.finish();
        }
    }

    private void read(FitMessage message) {
        try {
            if (file.read(message)) {
                sink.joined(index);
            }
        } catch (BrokenRuleException e) {
            if (file.goesOn(e.rule())) {
                ignore("refused like the first of its file: " + e.rule());
            } else {
                refuse(keep(message), e);
            }
        }
        index++;
    }

    /** Keeps a message whose outcome is decided later. */
    Kept keep(FitMessage message) {
        return new Kept(index, message.offset(), ByteString.copyFrom(file.alone(message)));
    }

    /** Accepts a kept message. */
    void accept(long kept) {
        sink.joined(kept);
    }

    void refuse(Kept kept, BrokenRuleException e) {
        sink.rejected(new Reject(
                kept.index(),
                e.rule(),
                e.field(),
                "byte " + kept.offset() + ": " + e.field() + " " + e.getMessage(),
                Optional.of(person),
                Optional.of(file.source()),
                kept.alone()));
    }

    /** Counts the current message as ignored. Returns false, as it must not be accepted. */
    boolean ignore(String why) {
        return ignore(index, why);
    }

    boolean ignore(long kept, String why) {
        sink.ignored(kept, why);
        return false;
    }

    boolean unused(FitMessage message) {
        return ignore("not used: " + Profile.kind(message.number()));
    }

    /** The position of the current message in the whole upload. */
    long index() {
        return index;
    }

    /** The heart rate of a message, or 0 where it has none. */
    static long beats(FitMessage message, int field, int of) throws BrokenRuleException {
        long bpm = message.value(field, of);
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
     * Takes the heart rate of a message, which is accepted when its minute is given. Returns false, as that happens later.
     *
     * @param at milliseconds since 1970-01-01T00:00Z
     */
    boolean heartRate(long bpm, long at) {
        heartRates.add(index, person, file.source(), Math.floorDiv(at, Profile.MINUTE_MS), (double) bpm);
        return false;
    }

    /** Takes one of the heart rates of a message that is accepted elsewhere. */
    void partOfHeartRate(long bpm, long at) {
        heartRates.add(person, file.source(), Math.floorDiv(at, Profile.MINUTE_MS), (double) bpm, 1);
    }

    FitClock clock() {
        return file.clock();
    }

    /** The time of a message, in milliseconds since 1970-01-01T00:00Z. */
    long time(FitMessage message) throws BrokenRuleException {
        return time(message.timestamp());
    }

    /** @param fitSeconds since FIT's epoch, or {@link FitMessage#ABSENT} */
    long time(long fitSeconds) throws BrokenRuleException {
        long ms = file.clock().ms(fitSeconds);
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

    /** The last second, since FIT's epoch, that the upload may contain. */
    long lastSecond() {
        return Profile.fitSeconds(receivedAt.plus(TimeRules.FUTURE_TOLERANCE));
    }

    void interval(Interval.Builder interval) {
        sink.interval(person, file.source(), interval.build());
    }

    private void damaged(FitDamage damage) {
        sink.rejected(new Reject(
                index++,
                damage.rule(),
                "",
                damage.message(),
                Optional.of(person),
                Optional.of(file.source()),
                ByteString.EMPTY));
    }
}
