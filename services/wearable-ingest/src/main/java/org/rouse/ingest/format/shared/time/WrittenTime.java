package org.rouse.ingest.format.shared.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Reads times in a {@link Dialect}. A leading number of four digits is the year; otherwise the given order applies, and a year of two
 * digits lies in this century. Works on bytes and remembers the last date, because rows of one day follow each other. Not thread-safe.
 */
public final class WrittenTime {

    /** The result for text that is no such time. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    /** The result of {@link #offsetMs} where a time has none. */
    public static final long NO_OFFSET = Long.MAX_VALUE;

    private static final long DAY_MS = 86_400_000;
    private static final int MINUTE_MS = 60_000;
    private static final int MOST_FRACTION = 9;
    private static final int MOST_OFFSET_MINUTES = 18 * 60;

    private final Dialect dialect;
    private byte[] bytes = {};
    private int at;
    private int end;
    private long offsetMs = NO_OFFSET;
    private int knownDate = -1;
    private long knownDay;
    private byte[] knownText = {};
    private long knownTextDay;

    public WrittenTime(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A reader of tables. */
    public WrittenTime(DateOrder order) {
        this(Dialect.ofTables(order));
    }

    /** Minutes of the wall clock since its 1970-01-01T00:00, seconds cut off. */
    public long minute(byte[] text, int from, int to) {
        long millis = millis(text, from, to);
        return millis == UNREADABLE ? UNREADABLE : Math.floorDiv(millis, MINUTE_MS);
    }

    /** Milliseconds of the wall clock since its 1970-01-01T00:00, of a time without an offset. */
    public long millis(byte[] text, int from, int to) {
        begin(text, from, to);
        long wallMs = wallMs();
        return at == end ? wallMs : UNREADABLE;
    }

    /** The same for a time that may have an offset, which {@link #offsetMs} then returns. */
    public long millisBesideOffset(byte[] text, int from, int to) {
        begin(text, from, to);
        long wallMs = wallMs();
        if (wallMs == UNREADABLE || at == end) {
            return wallMs;
        }
        while (dialect.loose() && blank()) {}
        offsetMs = offset();
        return offsetMs == NO_OFFSET ? UNREADABLE : wallMs;
    }

    /** The offset of the time read last, in milliseconds ahead of UTC, or {@link #NO_OFFSET}. */
    public long offsetMs() {
        return offsetMs;
    }

    /** Milliseconds since 1970-01-01T00:00Z of a text with an offset, or {@link #UNREADABLE}. */
    public long instantMs(byte[] text, int from, int to) {
        long wallMs = millisBesideOffset(text, from, to);
        return offsetMs == NO_OFFSET ? UNREADABLE : wallMs - offsetMs;
    }

    /** The same for single use, as it converts the text to bytes. */
    public static long instantMs(Dialect dialect, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new WrittenTime(dialect).instantMs(bytes, 0, bytes.length);
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

    private void begin(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        offsetMs = NO_OFFSET;
    }

    private long wallMs() {
        long day = dateBeforeTime();
        boolean apart = skip('T') || (dialect.loose() && ((!dialect.padded() && skip(',')) | blank()));
        int time = apart ? timeOfDay() : -1;
        return day == UNREADABLE || time < 0 ? UNREADABLE : day * DAY_MS + time;
    }

    /** Reads the date, which most often equals that of the previous row byte by byte. */
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
        if (day != UNREADABLE && !dialect.padded()) { // a table goes on with rows of the day
            knownText = Arrays.copyOfRange(bytes, from, at);
            knownTextDay = day;
        }
        return day;
    }

    private long date() {
        int begin = at;
        int first = digits(dialect.padded() ? 4 : 1, 4);
        int length = at - begin;
        char separator = at < end ? (char) bytes[at] : 0;
        boolean separated = separator == '-' || (!dialect.padded() && (separator == '/' || separator == '.'));
        if (first < 0 || !separated || !skip(separator)) {
            return UNREADABLE;
        }
        int second = digits(fewest(), 2);
        boolean again = skip(separator);
        begin = at;
        int third = digits(fewest(), dialect.padded() ? 2 : 4);
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
        return dialect.order() == DateOrder.MONTH_FIRST ? epochDay(year, first, second) : epochDay(year, second, first);
    }

    /** Reads the milliseconds of the day, or -1. */
    private int timeOfDay() {
        int hour = digits(fewest(), 2);
        boolean separated = skip(':');
        int minute = digits(2, 2);
        int second = skip(':') ? digits(2, 2) : 0;
        boolean parts = second >= 0 && (skip('.') || (dialect.loose() && skip(',')));
        int millis = parts ? fraction() : 0;
        if (!separated || hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59 || millis < 0) {
            return -1;
        }
        int half = dialect.padded() ? -1 : half();
        if (half >= 0 ? hour < 1 || hour > 12 : hour > 23) {
            return -1;
        }
        int hours = half < 0 ? hour : hour % 12 + half;
        return ((hours * 60 + minute) * 60 + second) * 1000 + millis;
    }

    /** The hours that AM or PM adds, or -1 where neither follows. */
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
        if (!marked) {
            at = start;
            return -1;
        }
        return letter == 'p' ? 12 : 0;
    }

    /** Skips a blank: a common one, a non-breaking one (U+00A0), or a narrow one (U+202F, U+2009). */
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
        if (year < dialect.firstYear() || year > dialect.lastYear() || month < 1 || month > 12 || day < 1) {
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

    /** Reads the rest as an offset, in milliseconds ahead of UTC: {@code Z}, {@code +01}, {@code +0130}, {@code +01:30}. */
    private long offset() {
        if (skip('Z')) {
            return at == end ? 0 : NO_OFFSET;
        }
        boolean behind = skip('-');
        boolean signed = behind || skip('+');
        int hours = digits(2, 2);
        boolean whole = at == end;
        boolean parted = skip(':') || dialect.loose();
        int minutes = whole ? 0 : digits(2, 2);
        int offset = hours * 60 + minutes;
        if (!signed || hours < 0 || minutes < 0 || minutes > 59 || offset > MOST_OFFSET_MINUTES) {
            return NO_OFFSET;
        }
        boolean over = at == end && (whole || parted);
        return over ? (behind ? -offset : offset) * (long) MINUTE_MS : NO_OFFSET;
    }

    /** Reads the milliseconds of a fraction, or -1 where it has no digit, or more than a padded time has. */
    private int fraction() {
        int begin = at;
        int value = 0;
        int scale = 100;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value += (bytes[at++] - '0') * scale;
            scale /= 10;
        }
        boolean tooLong = dialect.padded() && at - begin > MOST_FRACTION;
        return at == begin || tooLong ? -1 : value;
    }

    /** The fewest digits of a month, a day or an hour. */
    private int fewest() {
        return dialect.padded() ? 2 : 1;
    }

    /** Reads a number of so many digits, or -1. */
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
