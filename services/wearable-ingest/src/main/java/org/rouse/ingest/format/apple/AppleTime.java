package org.rouse.ingest.format.apple;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.time.IsoTimes;

/**
 * Times as the export writes them, {@code 2016-04-15 07:27:26 +0100}; phones set to twelve hours have written
 * {@code 2016-04-15 7:27:26 PM +0100}, and iOS 8 {@code 20160415072726+0100}. Remembers the day it was last asked about. Not safe for several threads.
 */
final class AppleTime {

    private static final int LENGTH = 25;
    private static final long MINUTE_S = 60;
    private static final long HOUR_S = 3600;
    private static final long DAY_S = 86_400;
    private static final int WRONG = -1;

    private int knownDate = WRONG;
    private long knownDay;

    /** Milliseconds since 1970-01-01T00:00Z. */
    long read(HealthElement element, String attribute) throws BrokenRuleException {
        return read(element.get(attribute), attribute);
    }

    /** Of a text that stands in an attribute. */
    long read(String text, String attribute) throws BrokenRuleException {
        try {
            return isUsual(text)
                    ? 1000 * usual(text)
                    : IsoTimes.instantMs(text).orElseThrow(() -> new DateTimeException("no time"));
        } catch (DateTimeException e) {
            throw new BrokenRuleException(attribute, "time.format", "must be a time such as 2016-04-15 07:27:26 +0100");
        }
    }

    private static boolean isUsual(String text) {
        return text.length() == LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == ' '
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == ' '
                && (text.charAt(20) == '+' || text.charAt(20) == '-');
    }

    private long usual(String text) {
        int date = digits(text, 0, 4) * 10_000 + digits(text, 5, 7) * 100 + digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        long offset = digits(text, 21, 23) * HOUR_S + digits(text, 23, 25) * MINUTE_S;
        return seconds(date, hour, minute, second, text.charAt(20) == '-' ? -offset : offset);
    }

    private long seconds(int date, int hour, int minute, int second, long offset) {
        if (hour > 23 || minute > 59 || second > 60) {
            throw new DateTimeException("no time of a day");
        }
        if (date != knownDate) {
            knownDay = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
            knownDate = date;
        }
        return knownDay * DAY_S + hour * HOUR_S + minute * MINUTE_S + second - offset;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
