package org.rouse.ingest.format.shared.time;

import java.util.Optional;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * Decides from the dates of a file whether the day or the month comes first. Only unambiguous signs count: a number above 12, or dots
 * between the numbers, which no country writes with the month first. An ambiguous order is refused, never guessed.
 */
public final class DateEvidence {

    /** Key of {@link FileHints#columns} that states the order, as a pattern such as {@code d/M/yyyy}. */
    public static final String TOLD = "time-format";

    private boolean needed;
    private boolean dayFirst;
    private boolean monthFirst;

    /** Examines one date, with or without a time after it. */
    public void add(byte[] text, int from, int to) {
        int first = number(text, from, to);
        int at = from;
        while (at < to && isDigit(text[at])) {
            at++;
        }
        int length = at - from;
        if (length == 0 || length > 2 || at == to || (text[at] != '/' && text[at] != '-' && text[at] != '.')) {
            return;
        }
        needed = true;
        int second = number(text, at + 1, to);
        dayFirst |= first > 12 || text[at] == '.';
        monthFirst |= second > 12 && second <= 31;
    }

    /** The order that the dates imply; empty where they leave it open, or contradict each other. */
    public Optional<DateOrder> given() {
        return dayFirst == monthFirst
                ? Optional.empty()
                : Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    /**
     * The order that all dates agree on; any order where no date depends on it.
     *
     * @param hints may state the order, which then decides
     */
    public DateOrder decide(FileHints hints) throws MalformedUploadException {
        String pattern = hints.columns().containsKey(TOLD)
                ? hints.columns().get(TOLD)
                : hints.neighbours().get(TOLD);
        if (pattern != null) {
            Optional<DateOrder> told = DateOrder.ofPattern(pattern);
            return needed
                    ? told.orElseThrow(() -> new MalformedUploadException(
                            "time.format-unknown", TOLD + " is a pattern such as d/M/yyyy or M/d/yyyy"))
                    : told.orElse(DateOrder.MONTH_FIRST);
        }
        if (needed && dayFirst == monthFirst) {
            throw new MalformedUploadException(
                    "time.order-unknown",
                    (dayFirst
                                    ? "some dates have the day first and some the month"
                                    : "days and months cannot be told apart")
                            + "; tell " + TOLD + ", such as d/M/yyyy or M/d/yyyy");
        }
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static int number(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to && i < from + 4 && isDigit(text[i]); i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
