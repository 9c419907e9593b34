package org.rouse.ingest.format.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The form that nearly all times have: "2026-01-02T03:04:05", a fraction at will, then "Z", "+01:00", "+0100" or " +0100". */
final class UsualTime {

    /** No time there is. */
    static final long UNUSUAL = Long.MIN_VALUE;

    private static final int SECONDS_END = 19;
    private static final int CLOCK = "03:04:05".length();
    private static final int MOST_FRACTION = 9;
    private static final int NONE = -1;
    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private UsualTime() {}

    /** Milliseconds since 1970, or {@link #UNUSUAL} for text of any other form, which may be a time all the same. */
    static long ms(String text) {
        long wall = text.length() > SECONDS_END ? wallMs(text) : UNUSUAL;
        int fraction = wall == UNUSUAL ? NONE : fractionEnd(text);
        int offset = fraction == NONE ? NO_OFFSET : offsetMinutes(text, fraction);
        return offset == NO_OFFSET ? UNUSUAL : wall - offset * 60_000L + milliseconds(text, fraction);
    }

    /** The same of a wall time without an offset and without a fraction, or of the beginning of a longer one. */
    static long wallMs(String text) {
        if (text.length() < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return UNUSUAL;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, SECONDS_END);
        boolean digitsOnly = (year | month | day | hour | minute | second) >= 0;
        if (!digitsOnly || hour > 23 || minute > 59 || second > 59) {
            return UNUSUAL;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000L;
        } catch (DateTimeException e) {
            return UNUSUAL;
        }
    }

    /** Milliseconds since midnight of "03:04:05", or {@link #UNUSUAL} for text of any other form. */
    static long clockMs(String text) {
        if (text.length() != CLOCK || text.charAt(2) != ':' || text.charAt(5) != ':') {
            return UNUSUAL;
        }
        int hour = digits(text, 0, 2);
        int minute = digits(text, 3, 5);
        int second = digits(text, 6, CLOCK);
        boolean digitsOnly = (hour | minute | second) >= 0;
        return digitsOnly && hour <= 23 && minute <= 59 && second <= 59
                ? ((hour * 60 + minute) * 60 + second) * 1000L
                : UNUSUAL;
    }

    /** Where the fraction of a second ends, which may be where it would begin. */
    private static int fractionEnd(String text) {
        int end = SECONDS_END;
        if (text.charAt(end) == '.') {
            end++;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            int digits = end - SECONDS_END - 1;
            return digits > 0 && digits <= MOST_FRACTION ? end : NONE;
        }
        return end;
    }

    private static int milliseconds(String text, int end) {
        int value = 0;
        for (int i = SECONDS_END + 1; i < SECONDS_END + 4; i++) {
            value = value * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return value;
    }

    private static int offsetMinutes(String text, int from) {
        int left = text.length() - from;
        if (left == 1 && text.charAt(from) == 'Z') {
            return 0;
        }
        int at = left == 6 && text.charAt(from) == ' ' ? from + 1 : from;
        boolean colon = text.length() - at == 6 && text.charAt(at + 3) == ':';
        boolean signed = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
        if (!signed || (text.length() - at != 5 && !colon)) {
            return NO_OFFSET;
        }
        int hours = digits(text, at + 1, at + 3);
        int minutes = digits(text, text.length() - 2, text.length());
        if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) { // 18:00 is the last there is: left to who knows
            return NO_OFFSET;
        }
        return text.charAt(at) == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    /** The number these digits make, or less than 0 where something else is among them. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
