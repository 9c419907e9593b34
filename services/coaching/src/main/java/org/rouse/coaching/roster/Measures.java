package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.roster.PackedDays.Column;

/**
 * A person's figures over some local days up to today, each with its value over as many days before, and the difference. A figure without
 * valid days is absent.
 *
 * @param days      1, 7, 14 or 30
 * @param validDays number of those known well enough to be compared; the mean of sitting is over these
 */
@Schema(name = "RosterMeasures")
record Measures(
        int days,
        int validDays,

        @Schema(description = "Sitting a valid day, minutes; of a single day that day's, as far as it is known")
        Measure sittingPerDay,

        @Schema(description = "The longest stretch, minutes")
        Measure longestStretch,

        @Schema(description = "Long stretches begun") Measure longStretches,
        @Schema(description = "Breaks credited") Measure breaks,

        @Schema(description = "Low-impact minutes, moderate-equivalent")
        Measure lowImpact,

        @Schema(description = "Known awake minutes a day, of all the days")
        Measure wornPerDay,

        Measure promptsSent,
        Measure promptsAnswered,
        Measure promptsIgnored,

        @Schema(description = "Prompts followed by a break within ten minutes")
        Measure promptsFollowed) {

    /** A figure of this period and of the one before. */
    @Schema(name = "RosterMeasure")
    record Measure(
            @Nullable Integer value,
            @Nullable Integer before,
            @Nullable Integer difference) {

        static Measure of(Optional<Integer> value, Optional<Integer> before) {
            return new Measure(
                    value.orElse(null),
                    before.orElse(null),
                    value.isPresent() && before.isPresent() ? value.get() - before.get() : null);
        }
    }

    /** @param today days since 1970, in the person's zone */
    static Measures of(PackedDays figures, long today, int days) {
        Period now = new Period(figures, today - days + 1, today);
        Period before = new Period(figures, today - 2L * days + 1, today - days);
        return new Measures(
                days,
                (int) now.validDays().count(),
                Measure.of(now.sitting(), before.sitting()),
                now.most(before, Column.LONGEST),
                now.sum(before, Column.STRETCHES),
                now.sum(before, Column.BREAKS),
                Measure.of(now.lowImpact(), before.lowImpact()),
                Measure.of(now.worn(), before.worn()),
                now.sum(before, Column.SENT),
                now.sum(before, Column.ANSWERED),
                now.sum(before, Column.IGNORED),
                now.sum(before, Column.FOLLOWED));
    }

    /** The mean of sitting over the valid ones of those days, rounded; empty where there is none. */
    static Optional<Integer> meanSitting(PackedDays figures, long from, long to) {
        OptionalDouble mean = new Period(figures, from, to)
                .validDays()
                .mapToDouble(day -> figures.get(day, Column.SITTING))
                .average();
        return mean.isPresent() ? Optional.of((int) Math.round(mean.getAsDouble())) : Optional.empty();
    }

    private record Period(PackedDays figures, long from, long to) {

        LongStream validDays() {
            return LongStream.rangeClosed(from, to).filter(day -> Needs.isValid(figures, day));
        }

        boolean isKnown() {
            return LongStream.rangeClosed(from, to).anyMatch(figures::knows);
        }

        Optional<Integer> sitting() {
            return from == to ? known(figures.get(to, Column.SITTING)) : meanSitting(figures, from, to);
        }

        Optional<Integer> lowImpact() {
            return known(LongStream.rangeClosed(from, to)
                    .mapToInt(day -> figures.aerobic(day).minutes().earned())
                    .sum());
        }

        Optional<Integer> worn() {
            return known(figures.sum(from, to, Column.KNOWN_AWAKE) / (int) (to - from + 1));
        }

        Measure sum(Period before, Column column) {
            return Measure.of(
                    known(figures.sum(from, to, column)),
                    before.known(figures.sum(before.from(), before.to(), column)));
        }

        Measure most(Period before, Column column) {
            return Measure.of(
                    known(figures.most(from, to, column)),
                    before.known(figures.most(before.from(), before.to(), column)));
        }

        private Optional<Integer> known(int value) {
            return isKnown() ? Optional.of(value) : Optional.empty();
        }
    }
}
