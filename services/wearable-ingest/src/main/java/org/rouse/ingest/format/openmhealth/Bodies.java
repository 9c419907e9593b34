package org.rouse.ingest.format.openmhealth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.evidence.Pace;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of each schema. */
final class Bodies {

    private static final long MINUTE_MS = 60_000;
    private static final String FRAME = "/effective_time_frame";
    private static final int LONGEST_HEART_RATE_MINUTES = 15;
    private static final int MOST_STEPS = 200_000;
    private static final int LOWEST_HEART_RATE = 20;
    private static final int HIGHEST_HEART_RATE = 300;

    private Bodies() {}

    /** Reads a body; schemas that place nothing in time, or only totals, give no facts. */
    static Reading read(DataPoint point) {
        return switch (point.schema().name()) {
            case "step-count" -> steps(point, "step_count");
            case "heart-rate" -> heartRate(point);
            case "physical-activity" -> overSpan(point, span -> activity(point, span));
            case "body-posture" -> Postures.read(point);
            case "sleep-episode" -> overSpan(point, span -> Sleeps.episode(point, span));
            case "sleep-duration" -> overSpan(point, span -> Sleeps.duration(point, span, "sleep_duration"));
            case "total-sleep-time" -> overSpan(point, span -> Sleeps.duration(point, span, "total_sleep_time"));
            default -> Reading.Facts.NONE;
        };
    }

    private static Reading steps(DataPoint point, String field) {
        if (point.isStatisticOtherThan("sum")) {
            return Reading.Facts.NONE;
        }
        OptionalDouble steps = Quantities.number(point.body().path(field));
        if (steps.isEmpty() || steps.getAsDouble() < 0 || steps.getAsDouble() > MOST_STEPS) {
            return Reading.Broken.at("/" + field, "value.range", "must be from 0 to " + MOST_STEPS);
        }
        return overSpan(
                point,
                span -> areTooMany(point, span, steps.getAsDouble())
                        ? tooManySteps("/" + field)
                        : Reading.Facts.of(stepsOver(point.interval(span), steps.getAsDouble())));
    }

    private static boolean areTooMany(DataPoint point, TimeFrame.Span span, double steps) {
        return steps > Pace.mostSteps(span.startMs(), span.endMs(), point.receivedAt());
    }

    private static Reading tooManySteps(String pointer) {
        return Reading.Broken.at(
                pointer, "value.range", "must be at most " + Pace.MOST_STEPS_A_MINUTE + " a minute on average");
    }

    /** A value of the minute where the span is one, else a total of the span. */
    private static Reading.Fact stepsOver(Interval.Builder interval, double steps) {
        boolean minute =
                interval.getStartMs() % MINUTE_MS == 0 && interval.getEndMs() - interval.getStartMs() == MINUTE_MS;
        if (minute && steps == Math.rint(steps)) {
            return new Reading.Minutes(Measure.MEASURE_STEPS, interval.getStartMs() / MINUTE_MS, 1, (int) steps);
        }
        StepsTaken taken = StepsTaken.newBuilder()
                .setStepsThousandths(Math.round(steps * 1000))
                .build();
        return new Reading.Span(interval.setSteps(taken).build());
    }

    private static Reading heartRate(DataPoint point) {
        if (point.isStatisticOtherThan("average")) {
            return Reading.Facts.NONE;
        }
        OptionalDouble rate = Quantities.number(point.body().path("heart_rate"));
        long beats = Math.round(rate.orElse(0));
        if (beats < LOWEST_HEART_RATE || beats > HIGHEST_HEART_RATE) {
            String range = "must be from " + LOWEST_HEART_RATE + " to " + HIGHEST_HEART_RATE;
            return Reading.Broken.at("/heart_rate/value", "value.range", range);
        }
        return switch (point.frame()) {
            case TimeFrame.Unplaced() -> Reading.Facts.NONE;
            case TimeFrame.Moment(long at) -> heartRate(point, new TimeFrame.Span(at, at + 1), beats);
            case TimeFrame.Span span -> heartRate(point, span, beats);
        };
    }

    /** The mean of a longer span says little about its minutes and is left out. */
    private static Reading heartRate(DataPoint point, TimeFrame.Span span, long beats) {
        String broken = point.brokenBy(span);
        if (!broken.isEmpty()) {
            return brokenTime(broken);
        }
        long first = Math.floorDiv(span.startMs(), MINUTE_MS);
        long count = Math.floorDiv(span.endMs() - 1, MINUTE_MS) - first + 1;
        return count > LONGEST_HEART_RATE_MINUTES
                ? Reading.Facts.NONE
                : Reading.Facts.of(new Reading.Pulse(first, count, (int) beats));
    }

    private static Reading activity(DataPoint point, TimeFrame.Span span) {
        if (point.body().has("descriptive_statistic") || point.body().has("descriptive_statistic_denominator")) {
            return Reading.Facts.NONE;
        }
        JsonNode duration = point.body().path("duration");
        if (!duration.isMissingNode()
                && !duration.isNull()
                && Quantities.milliseconds(duration).isEmpty()) {
            return Reading.Broken.at("/duration", "time.format", "must be a number with a unit of time");
        }
        List<Reading.Fact> facts = new ArrayList<>();
        Activities.fact(point, span).ifPresent(interval -> facts.add(new Reading.Span(interval)));
        JsonNode movement = point.body().path("base_movement_quantity");
        if (movement.path("unit").asString("").equals("steps")) {
            double steps = Quantities.number(movement).orElse(-1);
            if (steps < 0 || steps > MOST_STEPS) {
                return Reading.Broken.at(
                        "/base_movement_quantity/value", "value.range", "must be from 0 to " + MOST_STEPS);
            }
            if (areTooMany(point, span, steps)) {
                return tooManySteps("/base_movement_quantity/value");
            }
            facts.add(stepsOver(point.interval(span), steps));
        }
        return new Reading.Facts(facts);
    }

    /** Facts of a body that holds over a span; none where it has no span, and an error where the span is impossible. */
    private static Reading overSpan(DataPoint point, Function<TimeFrame.Span, Reading> reader) {
        if (!(point.frame() instanceof TimeFrame.Span span) || point.isStatisticOtherThan("sum")) {
            return Reading.Facts.NONE;
        }
        String broken = point.brokenBy(span);
        return broken.isEmpty() ? reader.apply(span) : brokenTime(broken);
    }

    private static Reading brokenTime(String rule) {
        return Reading.Broken.at(
                FRAME,
                rule,
                switch (rule) {
                    case "time.order" -> "must end after it starts";
                    case "time.too-long" -> "must not be longer than 24 hours";
                    case "time.before-1970" -> "must not be before 1970";
                    default -> "must not lie ahead of the upload";
                });
    }
}
