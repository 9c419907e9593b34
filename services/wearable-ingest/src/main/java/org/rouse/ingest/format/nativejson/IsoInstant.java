package org.rouse.ingest.format.nativejson;

/**
 * Reads ISO 8601 instants with an offset, such as {@code 2026-11-22T08:00:00.250+01:00}: seconds and their fraction may be left out,
 * the offset may not, since local time alone names no instant.
 */
final class IsoInstant {

    /** What {@link #millis} answers for a text that is no instant. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SHORTEST = "2026-11-22T08:00Z".length();
    private static final int LONGEST = "2026-11-22T08:00:00.123456789+01:00".length();

    private IsoInstant() {}

    /** Milliseconds since 1970-01-01T00:00Z, or {@link #NONE}. */
    static long millis(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST || !separators(text)) {
            return NONE;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = 0;
        int millis = 0;
        int at = 16;
        if (text.charAt(at) == ':') {
            second = digits(text, 17, 2);
            at = 19;
            if (at < length && text.charAt(at) == '.') {
                int end = fractionEnd(text, at + 1);
                if (end == at + 1 || end > at + 10) {
                    return NONE;
                }
                millis = fraction(text, at + 1, end);
                at = end;
            }
        }
        int offset = offsetSeconds(text, at);
        if (year < 0 || !isDay(year, month, day) || !isTime(hour, minute, second) || offset == Integer.MIN_VALUE) {
            return NONE;
        }
        long seconds = epochDay(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second - offset;
        return seconds * 1_000 + millis;
    }

    private static boolean separators(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':';
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 in the proleptic Gregorian calendar, counted from a first of March so that leap days come last. */
    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int offsetSeconds(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        if (rest != 6 || text.charAt(at + 3) != ':' || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return Integer.MIN_VALUE;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static int fractionEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int fraction(String text, int from, int end) {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            millis = millis * 10 + (from + i < end ? text.charAt(from + i) - '0' : 0);
        }
        return millis;
    }

    /** The number, or -1 where something else than digits stands. */
    private static int digits(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
