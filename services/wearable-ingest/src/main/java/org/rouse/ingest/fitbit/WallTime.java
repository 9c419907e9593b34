package org.rouse.ingest.fitbit;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads the wall times of Fitbit files: {@code 4/12/2016 1:05:30 PM}, and {@code 2016-04-12T13:05:30} as derived files have it.
 * Works on the bytes and remembers the date it read last, because rows of one day follow each other. Not safe for several threads.
 */
final class WallTime {

    /** What {@link #minute} answers for text that is no time between the years 1970 and 2199. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final int MINUTES_PER_DAY = 1440;

    private byte[] bytes = {};
    private int at;
    private int end;
    private int knownDate = -1;
    private long knownDay;

    /** Minutes of the wall clock since its 1970-01-01T00:00, seconds cut off. */
    long minute(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        boolean isoDate = to - from > 4 && text[from + 4] == '-';
        long day = isoDate ? isoDay() : usDay();
        int minuteOfDay = day == UNREADABLE ? -1 : minuteOfDay(isoDate);
        return minuteOfDay < 0 || at != end ? UNREADABLE : day * MINUTES_PER_DAY + minuteOfDay;
    }

    private long usDay() {
        int month = digits(1, 2);
        boolean first = skip('/');
        int day = digits(1, 2);
        boolean second = skip('/');
        int year = digits(4, 4);
        return first && second && skip(' ') ? epochDay(year, month, day) : UNREADABLE;
    }

    private long isoDay() {
        int year = digits(4, 4);
        boolean first = skip('-');
        int month = digits(2, 2);
        boolean second = skip('-');
        int day = digits(2, 2);
        return first && second && (skip('T') || skip(' ')) ? epochDay(year, month, day) : UNREADABLE;
    }

    /** Minute of the day, or -1. */
    private int minuteOfDay(boolean twentyFourHours) {
        int hour = digits(1, 2);
        boolean separated = skip(':');
        int minute = digits(2, 2);
        int second = skip(':') ? digits(2, 2) : 0;
        if (!separated || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return -1;
        }
        if (twentyFourHours) {
            return hour < 0 || hour > 23 ? -1 : hour * 60 + minute;
        }
        boolean afternoon = end - at == 3 && (bytes[at + 1] == 'P' || bytes[at + 1] == 'p');
        boolean morning = end - at == 3 && (bytes[at + 1] == 'A' || bytes[at + 1] == 'a');
        boolean marked = skip(' ') && (afternoon || morning);
        at++;
        if (!marked || !(skip('M') || skip('m')) || hour < 1 || hour > 12) {
            return -1;
        }
        return (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
    }

    private long epochDay(int year, int month, int day) {
        if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) {
            return UNREADABLE;
        }
        int date = (year * 100 + month) * 100 + day;
        if (date != knownDate) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                return UNREADABLE;
            }
            knownDay = LocalDate.of(year, month, day).toEpochDay();
            knownDate = date;
        }
        return knownDay;
    }

    /** The number here, of this many digits, or -1. */
    private int digits(int fewest, int most) {
        int start = at;
        int value = 0;
        while (at < end && at - start < most && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        return at - start < fewest ? -1 : value;
    }

    private boolean skip(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }
}
