package org.rouse.ingest.format.shared.time;

import java.util.Locale;
import java.util.Optional;

/** The order of day and month in a date whose year does not come first. */
public enum DateOrder {
    /** 4/12/2016 is in April. */
    MONTH_FIRST,
    /** 4/12/2016 is in December. */
    DAY_FIRST;

    /** A pattern of this order. */
    public String pattern() {
        return switch (this) {
            case MONTH_FIRST -> "M/d/yyyy";
            case DAY_FIRST -> "d/M/yyyy";
        };
    }

    /** The order of a pattern such as {@code M/d/yyyy} or {@code dd.MM.yyyy}; empty where the year comes first or it is no pattern. */
    public static Optional<DateOrder> ofPattern(String pattern) {
        String letters = pattern.strip();
        int month = letters.indexOf('M');
        int day = letters.indexOf('d');
        int year = letters.toLowerCase(Locale.ROOT).indexOf('y');
        if (month < 0 || day < 0 || year < month || year < day) {
            return Optional.empty();
        }
        return Optional.of(month < day ? MONTH_FIRST : DAY_FIRST);
    }
}
