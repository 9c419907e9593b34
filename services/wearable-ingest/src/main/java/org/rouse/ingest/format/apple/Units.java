package org.rouse.ingest.format.apple;

import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.time.Durations;

/** Converts quantities from the units people have set their phones to. */
final class Units {

    private static final int MOST_DIGITS = 9;

    private Units() {}

    /** A distance in metres; 0 where it is absent or its unit is unknown. */
    static double metres(@Nullable String quantity, @Nullable String unit) {
        double factor = switch (unit == null ? "" : unit) {
            case "km" -> 1000;
            case "m" -> 1;
            case "cm" -> 0.01;
            case "mi" -> 1609.344;
            case "yd" -> 0.9144;
            case "ft" -> 0.3048;
            default -> 0;
        };
        double value = number(quantity);
        return Double.isNaN(value) ? 0 : value * factor;
    }

    /** A workout's duration in milliseconds; less than 0 where it is absent. */
    static double durationMs(HealthElement workout) throws BrokenRuleException {
        String text = workout.find("duration");
        if (text == null || text.isBlank()) {
            return WorkoutTimer.UNTOLD;
        }
        return Durations.milliseconds(text, unitMs(workout, "durationUnit"))
                .orElseThrow(() -> new BrokenRuleException("duration", "time.format", Durations.MUST_BE));
    }

    /** The milliseconds of the unit in an attribute, by default a minute. */
    static double unitMs(HealthElement element, String attribute) throws BrokenRuleException {
        String unit = element.find(attribute);
        return Durations.unitMs(unit == null ? "min" : unit)
                .orElseThrow(() -> new BrokenRuleException(attribute, "schema.enum", "must be s, min or hr"));
    }

    /** A number from 0 up, or NaN for anything else. */
    static double number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Double.NaN;
        }
        int whole = wholeNumber(text);
        return whole >= 0 ? whole : decimal(text);
    }

    private static double decimal(String text) {
        if (!isPlain(text)) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= Double.MAX_VALUE ? value : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** Most values are whole and small; -1 for any other. */
    private static int wholeNumber(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Accepts digits, a point and an exponent: none of Java's further spellings of numbers. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && ".eE+-".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() <= 40;
    }
}
