package org.rouse.ingest.format.gadgetbridge;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Pace;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;

/** Counts the rows of all tables that are read and passes on their facts. */
final class Outcomes {

    /** What a sample needs that shares its minute, in words. */
    static final String OF_ITS_MINUTE = "the other samples of its minute";

    static final String NOTHING_MEASURED = "not used: nothing was measured";

    private final String person;
    private final Instant receivedAt;
    private final EvidenceSink sink;
    private long index;
    private final Set<String> tables = new HashSet<>();

    Outcomes(String person, Instant receivedAt, EvidenceSink sink) {
        this.person = person;
        this.receivedAt = receivedAt;
        this.sink = sink;
    }

    /** Notes that a table is read, even if it is empty. */
    void tableFound(String table) {
        tables.add(table);
    }

    boolean isRead(String table) {
        return tables.contains(table);
    }

    boolean nothingFound() {
        return tables.isEmpty();
    }

    void minute(Source source, Measure measure, long epochMinute, int value) {
        sink.minute(person, source, measure, epochMinute, value, 0);
    }

    void interval(Source source, Interval interval) {
        sink.interval(person, source, interval);
    }

    void accept(int rows) {
        sink.accepted(index, rows);
        index += rows;
    }

    void ignore(String why) {
        sink.ignored(index++, why);
    }

    /** The rule that a span breaks, or "". */
    String broken(long startMs, long endMs) {
        return TimeRules.broken(startMs, endMs, receivedAt);
    }

    /** The most steps of a span, see {@link Pace}. */
    double mostSteps(long startMs, long endMs) {
        return Pace.mostSteps(startMs, endMs, receivedAt);
    }

    /** Refuses all samples of a minute, for the steps that they hold together. */
    void rejectMinute(Source source, int rows) {
        for (int i = 0; i < rows; i++) {
            sink.rejected(Pace.tooManyInAMinute(index++, "STEPS", person, source, OF_ITS_MINUTE));
        }
    }

    void reject(KeptRow kept, String rule, String column, String message) {
        sink.rejected(new Reject(
                index++,
                rule,
                column,
                kept.table() + ": " + column + " " + message,
                Optional.of(person),
                Optional.of(kept.source()),
                kept.row().raw(),
                kept.beside()));
    }
}
