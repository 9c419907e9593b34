package org.rouse.ingest.format.shared.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as sources write them in text. */
public final class Durations {

    /** The rule that {@link #milliseconds} follows, for whoever broke it. */
    public static final String MUST_BE = "must be a duration: a number, hours as 0:30:00, or PT30M";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,20})?(?:[eE]-[0-9]{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5]?[0-9]):([0-5]?[0-9])(?:\\.[0-9]+)?");
    private static final double MINUTE_MS = 60_000;
    private static final double HOUR_MS = 3_600_000;

    private Durations() {}

    /**
     * Milliseconds, 0 or more, of a number in that unit ({@code 30.5}, {@code 30,5}), of hours, minutes and seconds ({@code 0:30:30}), or
     * of ISO 8601 ({@code PT30M30S}); empty when the text is none of these.
     */
    public static OptionalDouble milliseconds(String text, double unitMs) {
        String plain = text.strip();
        if (NUMBER.matcher(plain).matches()) {
            return OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')) * unitMs);
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return OptionalDouble.of(Integer.parseInt(clock.group(1)) * HOUR_MS
                    + Integer.parseInt(clock.group(2)) * MINUTE_MS
                    + Integer.parseInt(clock.group(3)) * 1000.0);
        }
        try {
            Duration duration = Duration.parse(plain);
            return duration.isNegative() ? OptionalDouble.empty() : OptionalDouble.of(duration.toMillis());
        } catch (DateTimeException | ArithmeticException _) {
            return OptionalDouble.empty();
        }
    }

    /** Milliseconds of one unit of time by its name; empty for any other. */
    public static OptionalDouble unitMs(String unit) {
        return switch (unit) {
            case "ms" -> OptionalDouble.of(1);
            case "s", "sec" -> OptionalDouble.of(1000);
            case "min" -> OptionalDouble.of(MINUTE_MS);
            case "hr", "h" -> OptionalDouble.of(HOUR_MS);
            default -> OptionalDouble.empty();
        };
    }
}
