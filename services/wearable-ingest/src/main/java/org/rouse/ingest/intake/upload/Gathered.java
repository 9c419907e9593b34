package org.rouse.ingest.intake.upload;

import java.io.IOException;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;

/**
 * The facts of one source about one person, gathered into one record for each of the two evidence topics. Its methods return the growth in
 * minute values.
 */
final class Gathered {

    /** A span or a retraction takes about as many bytes as this many minute values. */
    private static final int SPAN_WEIGHT = 32;

    private final String personId;
    private final Source source;
    private final Evidence.Builder activity = Evidence.newBuilder();
    private final Evidence.Builder sittingTime = Evidence.newBuilder();
    private final Runs activityRuns = new Runs(activity);
    private final Runs sittingTimeRuns = new Runs(sittingTime);

    Gathered(String personId, Source source) {
        this.personId = personId;
        this.source = source;
    }

    boolean isOf(String otherPersonId, Source otherSource) {
        return (otherSource == source || otherSource.equals(source)) && otherPersonId.equals(personId);
    }

    int minute(Measure measure, long epochMinute, int value, long version) {
        return runs(measure).add(measure, epochMinute, value, version);
    }

    int minutes(Measure measure, long firstMinute, int[] values, int from, int to, long version) {
        return runs(measure).addAll(measure, firstMinute, values, from, to, version);
    }

    private Runs runs(Measure measure) {
        return switch (measure) {
            case MEASURE_WORN, MEASURE_ASLEEP -> sittingTimeRuns;
            case MEASURE_STEPS,
                    MEASURE_HEART_RATE_BPM,
                    MEASURE_INTENSITY,
                    MEASURE_MET_THOUSANDTHS,
                    MEASURE_ACTIVITY_COUNTS -> activityRuns;
            case MEASURE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("a minute value of no known measure: " + measure);
        };
    }

    int interval(Interval interval) {
        switch (interval.getFactCase()) {
            case WORKOUT, SLOT, STEPS, INTENSITY -> activity.addIntervals(interval);
            case POSTURE, SLEEP, WEAR, STILL, TRANSPORT -> sittingTime.addIntervals(interval);
            case FACT_NOT_SET -> throw new IllegalArgumentException("a span without a fact");
        }
        return SPAN_WEIGHT;
    }

    /** A retraction of an unknown kind goes with activity: both topics lead to the same state, and one is enough. */
    int retraction(Retraction retraction) {
        boolean minutesOfSitting = switch (retraction.getMeasure()) {
            case MEASURE_WORN, MEASURE_ASLEEP -> true;
            default -> false;
        };
        boolean spanOfSitting = switch (retraction.getFact()) {
            case Interval.POSTURE_FIELD_NUMBER,
                    Interval.SLEEP_FIELD_NUMBER,
                    Interval.WEAR_FIELD_NUMBER,
                    Interval.STILL_FIELD_NUMBER,
                    Interval.TRANSPORT_FIELD_NUMBER -> true;
            default -> false;
        };
        (minutesOfSitting || spanOfSitting ? sittingTime : activity).addRetractions(retraction);
        return SPAN_WEIGHT;
    }

    void publish(Upload upload, Lane lane, Publication publication) throws IOException {
        activityRuns.finish();
        sittingTimeRuns.finish();
        if (holdsAnything(activity)) {
            publication.evidence(Topics.ACTIVITY, complete(activity, upload, lane));
        }
        if (holdsAnything(sittingTime)) {
            publication.evidence(Topics.SITTING_TIME, complete(sittingTime, upload, lane));
        }
    }

    private static boolean holdsAnything(Evidence.Builder evidence) {
        return evidence.getSeriesCount() + evidence.getIntervalsCount() + evidence.getRetractionsCount() > 0;
    }

    private Evidence complete(Evidence.Builder evidence, Upload upload, Lane lane) {
        return evidence.setPersonId(personId)
                .setSource(source)
                .setUploadId(upload.id())
                .setReceivedAtMs(upload.context().receivedAt().toEpochMilli())
                .setLane(lane)
                .build();
    }
}
