package org.rouse.ingest.format.evidence;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;

/**
 * Receives the evidence of a parser. Called on one thread, in the order of the upload. The facts of a record are given before its outcome;
 * a record that is rejected halfway takes nothing back, so a parser checks a record before giving facts of it.
 */
public interface EvidenceSink {

    /** The most characters of a source's id, in every format. */
    int LONGEST_SOURCE_ID = 256;

    /**
     * One minute value.
     *
     * @param epochMinute minutes since 1970-01-01T00:00Z
     * @param value       in the unit of the measure, 0 and up
     * @param version     the provider's version, or 0
     */
    void minute(String personId, Source source, Measure measure, long epochMinute, int value, long version);

    /**
     * Values of consecutive minutes: the same as {@link #minute} for each of them, in order, and cheaper.
     *
     * @param firstMinute epoch minute of the first value
     * @param values      in the unit of the measure; -1 where the source has none. Only read, and only during the call
     * @param count       how many of them, from the first on
     */
    default void minutes(
            String personId, Source source, Measure measure, long firstMinute, int[] values, int count, long version) {
        for (int i = 0; i < count; i++) {
            if (values[i] >= 0) {
                minute(personId, source, measure, firstMinute + i, values[i], version);
            }
        }
    }

    /** One fact about a span of time; within the bounds that {@link Interval} states. */
    void interval(String personId, Source source, Interval interval);

    /** One fact that is taken back. */
    void retraction(String personId, Source source, Retraction retraction);

    /**
     * The record at this position was understood and used. A record without facts since the previous outcome is counted as ignored: it
     * concerns no minute.
     */
    void accepted(long recordIndex);

    /** The records at these positions were understood, and used together: the facts since the previous outcome are those of all of them. */
    default void joined(long... recordIndexes) {
        for (long index : recordIndexes) {
            accepted(index);
        }
    }

    /** This many records from this position on were understood and used, each by itself or together. */
    default void accepted(long firstRecordIndex, int count) {
        for (int i = 0; i < count; i++) {
            accepted(firstRecordIndex + i);
        }
    }

    /** Sets the urgency that the upload states; it holds for the facts that follow. The default is live. */
    default void lane(Lane lane) {}

    /** The record at this position is valid, but Rouse does not use its kind. */
    void ignored(long recordIndex, String why);

    /** The record at this position is valid and only announces data to be pulled. */
    default void notified(long recordIndex, Notice notice) {
        ignored(recordIndex, "to be pulled: " + notice.what());
    }

    /** The record at this position breaks a rule. */
    void rejected(Reject reject);
}
