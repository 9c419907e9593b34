package org.rouse.ingest.format.nativejson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

/** The whole output of the parser for one upload. */
final class Heard implements EvidenceSink {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String LONG_SPACE = " ".repeat(NativeParser.HEAD);

    final List<String> minutes = new ArrayList<>();
    final List<Interval> intervals = new ArrayList<>();
    final List<Retraction> retractions = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final Map<Long, String> outcomes = new TreeMap<>();
    Lane lane = Lane.LANE_UNSPECIFIED;
    Source source = Source.getDefaultInstance();

    /** Reads it both ways, from memory and as a stream, and checks that the results are equal. */
    static Heard of(String upload) throws IOException {
        Heard whole = parse(new CompleteUpload(upload.getBytes(UTF_8)));
        Heard streamed = parse(streamed(upload));
        if (!whole.minutes.equals(streamed.minutes)
                || !whole.intervals.equals(streamed.intervals)
                || !whole.rejects.equals(streamed.rejects)) {
            throw new AssertionError("read differently as a stream");
        }
        return whole;
    }

    /** The upload followed by so much space that it is too long to be read from memory. */
    static InputStream streamed(String upload) {
        return new ByteArrayInputStream((upload + LONG_SPACE).getBytes(UTF_8));
    }

    /** Reads an upload of a wearable with these properties beside its source. */
    static Heard with(String properties) throws IOException {
        return of("{\"source\": {\"id\": \"watch-1\", \"kind\": \"wearable\"}, " + properties + "}");
    }

    static Heard parse(InputStream upload) throws IOException {
        Heard heard = new Heard();
        new NativeParser()
                .parse(
                        upload,
                        new UploadContext(Optional.of("ada"), (p, u) -> Optional.empty(), NOW, ZoneOffset.UTC),
                        heard);
        return heard;
    }

    /** Rule and pointer of the only reject. */
    String refusal() {
        if (rejects.size() != 1) {
            throw new AssertionError("rejects: " + rejects);
        }
        return rejects.getFirst().rule() + " " + rejects.getFirst().field();
    }

    @Override
    public void minute(String person, Source by, Measure measure, long minute, int value, long version) {
        source = by;
        minutes.add(measure.name().substring("MEASURE_".length()) + " "
                + Instant.ofEpochSecond(minute * 60).toString().substring(11, 16) + " " + value
                + (version == 0 ? "" : " v" + version));
    }

    @Override
    public void interval(String person, Source by, Interval interval) {
        source = by;
        intervals.add(interval);
    }

    @Override
    public void retraction(String person, Source by, Retraction retraction) {
        retractions.add(retraction);
    }

    @Override
    public void accepted(long record) {
        outcome(record, "accepted");
    }

    @Override
    public void ignored(long record, String why) {
        outcome(record, "ignored: " + why);
    }

    @Override
    public void rejected(Reject reject) {
        outcome(reject.recordIndex(), reject.rule());
        rejects.add(reject);
    }

    @Override
    public void lane(Lane said) {
        lane = said;
    }

    private void outcome(long record, String outcome) {
        if (outcomes.put(record, outcome) != null) {
            throw new AssertionError("record " + record + " has two outcomes");
        }
    }
}
