package org.rouse.coaching.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.SleepStage;

/** Converts evidence of the log for the core. Unknown measures and kinds of facts are left out. */
public final class EvidenceReader {

    private EvidenceReader() {}

    /** @throws IllegalArgumentException when a fact breaks a rule of its kind, such as an end before its start */
    public static EvidenceBatch read(Evidence evidence) {
        long arrival = evidence.getReceivedAtMs();
        List<MinuteColumn> columns = new ArrayList<>(evidence.getSeriesCount());
        for (MinuteSeries series : evidence.getSeriesList()) {
            Measure.ofCode(series.getMeasureValue())
                    .filter(measure -> series.getValuesCount() > 0)
                    .ifPresent(measure -> columns.add(column(measure, series, arrival)));
        }
        List<Span> spans = new ArrayList<>(evidence.getIntervalsCount());
        for (Interval interval : evidence.getIntervalsList()) {
            span(interval, version(interval.getVersion(), arrival)).ifPresent(spans::add);
        }
        List<Retraction> retractions = new ArrayList<>(evidence.getRetractionsCount());
        for (org.rouse.contracts.v1.Retraction retraction : evidence.getRetractionsList()) {
            retraction(retraction, version(retraction.getVersion(), arrival)).ifPresent(retractions::add);
        }
        return new EvidenceBatch(
                new SourceRef(
                        evidence.getSource().getId(),
                        SourceKind.ofCode(evidence.getSource().getKindValue())),
                columns,
                spans,
                retractions,
                evidence.getLane() == Lane.LANE_BACKFILL);
    }

    private static MinuteColumn column(Measure measure, MinuteSeries series, long arrival) {
        int[] values = new int[series.getValuesCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.getValues(i); // the list itself would box each value
        }
        return new MinuteColumn(measure, series.getFirstMinute(), values, version(series.getVersion(), arrival));
    }

    private static Optional<Span> span(Interval of, long version) {
        String id = of.getId();
        long start = of.getStartMs();
        long end = of.getEndMs();
        return switch (of.getFactCase()) {
            case WORKOUT ->
                Optional.of(new Span.Workout(
                        id,
                        start,
                        end,
                        version,
                        of.getWorkout().getActivity(),
                        of.getWorkout().getMetThousandths(),
                        of.getWorkout().getSpeedMPerH(),
                        of.getWorkout().getPausesList().stream()
                                .map(pause -> new Pause(pause.getStartMs(), pause.getEndMs()))
                                .toList(),
                        of.getWorkout().getActiveMs()));
            case POSTURE ->
                Optional.of(new Span.PostureHeld(
                        id, start, end, version, Posture.ofCode(of.getPosture().getPostureValue())));
            case SLEEP ->
                Optional.of(new Span.Sleep(
                        id,
                        start,
                        end,
                        version,
                        of.getSleep().getStage() != SleepStage.SLEEP_STAGE_AWAKE,
                        of.getSleep().getPartOf()));
            case WEAR ->
                Optional.of(new Span.Wear(id, start, end, version, of.getWear().getWorn()));
            case STILL -> Optional.of(new Span.Still(id, start, end, version));
            case SLOT ->
                Optional.of(new Span.Slot(
                        id,
                        start,
                        end,
                        version,
                        of.getSlot().getActivity(),
                        of.getSlot().getActiveMs(),
                        of.getSlot().getIntensity(),
                        of.getSlot().getSteps(),
                        of.getSlot().getMetThousandths()));
            case STEPS ->
                Optional.of(
                        new Span.Steps(id, start, end, version, of.getSteps().getStepsThousandths()));
            case INTENSITY ->
                Optional.of(new Span.Intensity(
                        id, start, end, version, of.getIntensity().getIntensity()));
            case TRANSPORT -> Optional.of(new Span.Transport(id, start, end, version));
            case FACT_NOT_SET -> Optional.empty(); // or one of a kind newer than this service
        };
    }

    private static Optional<Retraction> retraction(org.rouse.contracts.v1.Retraction of, long version) {
        if (!of.getIntervalId().isEmpty()) {
            return Optional.of(new Retraction.OfSpan(of.getIntervalId(), SpanKind.ofCode(of.getFact()), version));
        }
        if (of.getMeasureValue() != 0) {
            return Measure.ofCode(of.getMeasureValue())
                    .map(measure -> new Retraction.OfMinutes(measure, of.getStartMs(), of.getEndMs(), version));
        }
        return SpanKind.ofCode(of.getFact())
                .map(kind -> new Retraction.OfTime(kind, of.getStartMs(), of.getEndMs(), version));
    }

    private static long version(long own, long arrival) {
        return own == 0 ? arrival : own;
    }
}
