package org.rouse.ingest.format.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;

/** Stores the output of a parser, and insists on one outcome per record. */
public final class RecordingSink implements EvidenceSink {

    public record Minute(String personId, Source source, Measure measure, long epochMinute, int value, long version) {}

    public record Fact(String personId, Source source, Interval interval) {}

    public record Taken(String personId, Source source, Retraction retraction) {}

    private final List<Minute> minutes = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Taken> retractions = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Long, String> outcomes = new TreeMap<>();

    @Override
    public void minute(String personId, Source source, Measure measure, long epochMinute, int value, long version) {
        minutes.add(new Minute(personId, source, measure, epochMinute, value, version));
    }

    @Override
    public void interval(String personId, Source source, Interval interval) {
        facts.add(new Fact(personId, source, interval));
    }

    @Override
    public void retraction(String personId, Source source, Retraction retraction) {
        retractions.add(new Taken(personId, source, retraction));
    }

    @Override
    public void accepted(long recordIndex) {
        conclude(recordIndex, "accepted");
    }

    @Override
    public void ignored(long recordIndex, String why) {
        conclude(recordIndex, "ignored: " + why);
    }

    @Override
    public void notified(long recordIndex, Notice notice) {
        conclude(recordIndex, "notified: " + notice.what());
        notices.add(notice);
    }

    @Override
    public void rejected(Reject reject) {
        conclude(reject.recordIndex(), "rejected: " + reject.rule() + " " + reject.field());
        rejects.add(reject);
    }

    public List<Minute> minutes() {
        return minutes;
    }

    /** Values of one measure by minute; the last given wins. */
    public Map<Long, Integer> values(Measure measure) {
        Map<Long, Integer> values = new LinkedHashMap<>();
        minutes.stream().filter(m -> m.measure() == measure).forEach(m -> values.put(m.epochMinute(), m.value()));
        return values;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Taken> retractions() {
        return retractions;
    }

    public List<Notice> notices() {
        return notices;
    }

    public List<Reject> rejects() {
        return rejects;
    }

    /** Outcomes in the order of the records: "accepted", "ignored: why" or "rejected: rule field". */
    public List<String> outcomes() {
        return List.copyOf(outcomes.values());
    }

    /** Positions that have an outcome, ascending. */
    public List<Long> records() {
        return List.copyOf(outcomes.keySet());
    }

    private void conclude(long recordIndex, String outcome) {
        String before = outcomes.put(recordIndex, outcome);
        if (before != null) {
            throw new AssertionError("record " + recordIndex + " is " + before + " and then " + outcome);
        }
    }
}
