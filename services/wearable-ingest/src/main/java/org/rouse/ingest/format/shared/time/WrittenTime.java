package org.rouse.ingest.format.shared.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Reads wall times: {@code 4/12/2016 1:05:30 PM}, {@code 04.12.16 13:05}, {@code 2016-04-12T13:05:30.250}, {@code 4/12/2016, 1:05 p. m.}. A number of four digits
 * in front is the year; otherwise the order is as told, and a year of two digits lies in this century. Works on the bytes and
 * remembers the date it read last, because rows of one day follow each other. Not safe for several threads.
 */
public final class WrittenTime {

    /** What is answered for text that is no time between the years 1970 and 2199. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final long DAY_MS = 86_400_000;
    private static final int MINUTE_MS = 60_000;

    private final DateOrder order;
    private byte[] bytes = {};
    private int at;
    private int end;
    private int knownDate = -1;
    private long knownDay;
    private byte[] knownText = {};
    private long knownTextDay;

    public WrittenTime(DateOrder order) {
        this.order = order;
    }

    /** Minutes of the wall clock since its 1970-01-01T00:00, seconds cut off. */
    public long minute(byte[] text, int from, int to) {
        long millis = millis(text, from, to);
        return millis == UNREADABLE ? UNREADABLE : Math.floorDiv(millis, MINUTE_MS);
    }

    /** Milliseconds of the wall clock since its 1970-01-01T00:00. */
    public long millis(byte[] text, int from, int to) {
        begin(text, from, to);
        long day = dateBeforeTime();
        boolean apart = skip('T') || (skip(',') | blank());
        int time = apart ? timeOfDay() : -1;
        return day == UNREADABLE || time < 0 || at != end ? UNREADABLE : day * DAY_MS + time;
    }

    /** Days since 1970-01-01 of a date alone. */
    public long day(byte[] text, int from, int to) {
        begin(text, from, to);
        long day = date();
        return at == end ? day : UNREADABLE;
    }

    /** Milliseconds since midnight of a time alone. */
    public long millisOfDay(byte[] text, int from, int to) {
        begin(text, from, to);
        int time = timeOfDay();
        return time < 0 || at != end ? UNREADABLE : time;
    }

    /** Where a text ends without the blanks at its end. */
    public static int withoutBlanks(byte[] text, int from, int to) {
        int end = to;
        while (end > from && (text[end - 1] == ' ' || (end - from > 2 && blankLength(text, end) > 0))) {
            end -= Math.max(1, blankLength(text, end));
        }
        return end;
    }

    private static int blankLength(byte[] text, int end) {
        boolean wide = text[end - 2] == (byte) 0xC2 && text[end - 1] == (byte) 0xA0;
        boolean narrow = text[end - 3] == (byte) 0xE2 && text[end - 2] == (byte) 0x80 && text[end - 1] == (byte) 0xAF;
        return wide ? 2 : narrow ? 3 : 0;
    }

    private void begin(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
    }

    /** The date here, which most often is letter by letter that of the row before. */
    private long dateBeforeTime() {
        int length = knownText.length;
        boolean again = length > 0
                && at + length < end
                && (bytes[at + length] == 'T' || bytes[at + length] == ' ')
                && Arrays.equals(bytes, at, at + length, knownText, 0, length);
        if (again) {
            at += length;
            return knownTextDay;
        }
        int from = at;
        long day = date();
        if (day != UNREADABLE) {
            knownText = Arrays.copyOfRange(bytes, from, at);
            knownTextDay = day;
        }
        return day;
    }

    private long date() {
        int begin = at;
        int first = digits(1, 4);
        int length = at - begin;
        char separator = at < end ? (char) bytes[at] : 0;
        boolean separated = separator == '-' || separator == '/' || separator == '.';
        if (first < 0 || !separated || !skip(separator)) {
            return UNREADABLE;
        }
        int second = digits(1, 2);
        boolean again = skip(separator);
        begin = at;
        int third = digits(1, 4);
        int last = at - begin;
        if (second < 0 || !again || third < 0) {
            return UNREADABLE;
        }
        if (length == 4) {
            return last <= 2 ? epochDay(first, second, third) : UNREADABLE;
        }
        if (length > 2 || (last != 2 && last != 4)) {
            return UNREADABLE;
        }
        int year = last == 2 ? 2000 + third : third;
        return order == DateOrder.MONTH_FIRST ? epochDay(year, first, second) : epochDay(year, second, first);
    }

    /** Milliseconds of the day, or -1. */
    private int timeOfDay() {
        int hour = digits(1, 2);
        boolean separated = skip(':');
        int minute = twoDigits();
        int second = skip(':') ? twoDigits() : 0;
        int millis = second >= 0 && skip('.') ? fraction() : 0;
        if (!separated || hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59 || millis < 0) {
            return -1;
        }
        int half = half();
        if (half >= 0 ? hour < 1 || hour > 12 : hour > 23) {
            return -1;
        }
        int hours = half < 0 ? hour : hour % 12 + half;
        return ((hours * 60 + minute) * 60 + second) * 1000 + millis;
    }

    /** Hours that AM or PM here adds, or -1 where neither is. */
    private int half() {
        if (at == end) {
            return -1;
        }
        int start = at;
        blank();
        int letter = at < end ? bytes[at++] | ' ' : 0;
        skip('.');
        blank();
        boolean marked = (letter == 'a' || letter == 'p') && (skip('m') || skip('M'));
        skip('.');
        if (!marked || at != end) {
            at = start;
            return -1;
        }
        return letter == 'p' ? 12 : 0;
    }

    /** Skips a blank: a common one, one that breaks no line (U+00A0), or a narrow one (U+202F, U+2009). */
    private boolean blank() {
        if (skip(' ')) {
            return true;
        }
        int length = 0;
        if (at + 1 < end && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0) {
            length = 2;
        } else if (at + 2 < end
                && bytes[at] == (byte) 0xE2
                && bytes[at + 1] == (byte) 0x80
                && (bytes[at + 2] == (byte) 0xAF || bytes[at + 2] == (byte) 0x89)) {
            length = 3;
        }
        at += length;
        return length > 0;
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

    /** Milliseconds of a fraction of any length, or -1 where it has no digit. */
    private int fraction() {
        int begin = at;
        int value = 0;
        int scale = 100;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value += (bytes[at++] - '0') * scale;
            scale /= 10;
        }
        return at == begin ? -1 : value;
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

    /** The number of just two digits here, or -1. */
    private int twoDigits() {
        int tens = end - at < 2 ? -1 : bytes[at] - '0';
        if (tens < 0 || tens > 9 || bytes[at + 1] < '0' || bytes[at + 1] > '9') {
            return -1;
        }
        at += 2;
        return tens * 10 + bytes[at - 1] - '0';
    }

    private boolean skip(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }
}
