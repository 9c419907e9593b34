package org.rouse.ingest.format.shared.time;

/** The offset at the end of a time: {@code Z}, {@code +01}, {@code +0130} or {@code +01:30}. */
public final class WrittenOffset {

    /** What {@link #millis} answers for text that is no offset. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final int MINUTE_MS = 60_000;
    private static final int DATE_AND_HOUR = 12;

    private WrittenOffset() {}

    /** Where an offset begins, or the end where there is none. */
    public static int at(byte[] text, int from, int to) {
        if (to > from && text[to - 1] == 'Z') {
            return to - 1;
        }
        for (int at = to - 6; at <= to - 3; at++) {
            boolean afterTime =
                    at > from + DATE_AND_HOUR; // a date and a time stand before it, so it is no dash of the date
            if (afterTime && (text[at] == '+' || text[at] == '-')) {
                return at;
            }
        }
        return to;
    }

    /** Milliseconds that it lies ahead of UTC. */
    public static long millis(byte[] text, int from, int to) {
        if (text[from] == 'Z') {
            return 0;
        }
        int digits = 0;
        int value = 0;
        for (int i = from + 1; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                value = value * 10 + text[i] - '0';
                digits++;
            } else if (text[i] != ':' || digits != 2) {
                return UNREADABLE;
            }
        }
        int hours = digits == 2 ? value : value / 100;
        int minutes = digits == 2 ? 0 : value % 100;
        if ((digits != 2 && digits != 4) || hours > 18 || minutes > 59) {
            return UNREADABLE;
        }
        long offset = (hours * 60L + minutes) * MINUTE_MS;
        return text[from] == '-' ? -offset : offset;
    }
}
