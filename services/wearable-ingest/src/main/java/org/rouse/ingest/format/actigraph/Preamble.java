package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.WrittenTime;

/**
 * The lines that ActiLife writes before the counts, from {@code Data File Created By ActiGraph} or
 * {@code Data Table File Created By ActiGraph} to a line of dashes. Their words differ by version. What the rows state themselves is read
 * from the rows.
 *
 * @param serial     of the monitor; empty where the file lacks it
 * @param model      of the monitor; empty likewise
 * @param dateFormat the order of dates that the file states
 * @param start      wall time of the first epoch, date and time as written; empty where the file lacks one of them
 * @param epoch      length of an epoch in seconds; {@link #NONE} where the file lacks it
 * @param mode       which columns the monitor recorded, as the sum of the bits of {@link Columns#byMode}
 * @param text       the lines themselves, each with its end
 */
record Preamble(
        String serial, String model, Optional<DateOrder> dateFormat, String start, int epoch, int mode, String text) {

    static final int NONE = -1;

    private static final int MOST_LINES = 40;
    private static final Pattern BEGINNING =
            Pattern.compile("(?i)File Created By (?:ActiGraph ?)?(.*?)(?: ActiLife.*)?$");
    private static final Pattern END = Pattern.compile("\"?-----");
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)date format:? ([dDmMyY./-]+)");
    private static final Pattern SERIAL = Pattern.compile("(?i)Serial Number[:,]? *([^\\s,;\"]+)");
    private static final Pattern START_TIME =
            Pattern.compile("(?i)Start Time[:,]? *(\\d+:\\d+:\\d+(?:\\h?[aApP]\\.?\\h?[mM]\\.?)?)");
    private static final Pattern START_DATE = Pattern.compile("(?i)Start Date[:,]? *([\\d./-]+)");
    private static final Pattern EPOCH = Pattern.compile(
            "(?im)^\\W*(?:Epoch|Cycle)\\b([^\\d\\r\\n]*)(\\d{1,2}:\\d\\d:\\d\\d|\\d{1,2}:\\d\\d|\\d{1,4})([^\\r\\n]*)");
    private static final Pattern MODE = Pattern.compile("Mode *= *(\\d{1,3})");

    /** Whether a preamble begins with this line. */
    static boolean begins(String line) {
        return BEGINNING.matcher(line).find();
    }

    /**
     * Reads the lines.
     *
     * @param rows positioned at the first of the lines; afterwards at the last
     */
    static Preamble read(CsvRows rows) throws IOException {
        StringBuilder lines = new StringBuilder(rows.line()).append('\n');
        for (int i = 0; i < MOST_LINES; i++) {
            if (!rows.next()) {
                break;
            }
            String line = rows.line();
            if (END.matcher(line).lookingAt()) {
                return of(lines.append(line).append('\n').toString());
            }
            lines.append(line).append('\n');
        }
        throw new MalformedUploadException("actigraph.header", "the lines before the counts have no end");
    }

    private static Preamble of(String lines) throws MalformedUploadException {
        Matcher epoch = EPOCH.matcher(lines);
        Optional<String> time = find(START_TIME, lines);
        Optional<String> date = find(START_DATE, lines);
        int seconds = epoch.find() ? seconds(epoch) : NONE;
        return new Preamble(
                find(SERIAL, lines).orElse(""),
                find(BEGINNING, lines.lines().findFirst().orElse("")).orElse("").strip(),
                find(DATE_FORMAT, lines).flatMap(DateOrder::ofPattern),
                date.isEmpty() || time.isEmpty() ? "" : date.get() + " " + time.get(),
                seconds,
                find(MODE, lines).map(Integer::parseInt).orElse(0),
                lines);
    }

    /** Wall time of the first epoch, in milliseconds since its 1970-01-01T00:00. */
    long startMs(DateOrder order) throws MalformedUploadException {
        byte[] text = start.getBytes(StandardCharsets.UTF_8);
        long millis = new WrittenTime(order).millis(text, 0, text.length);
        if (millis == WrittenTime.UNREADABLE) {
            throw new MalformedUploadException("actigraph.header", "Start Date and Start Time must be a time");
        }
        return millis;
    }

    /** The order of the dates: the one that the rows' dates imply, else the one that the file states. */
    DateOrder order(DateEvidence dates, FileHints hints) throws MalformedUploadException {
        if (dateFormat.isPresent() && !hints.columns().containsKey(DateEvidence.TOLD)) {
            return dates.given().orElse(dateFormat.get());
        }
        byte[] text = start.getBytes(StandardCharsets.UTF_8);
        dates.add(text, 0, text.length);
        return dates.decide(hints);
    }

    /** The seconds of {@code 00:01:00}, {@code 01:00}, {@code 60 sec} or {@code 1 minute}. */
    private static int seconds(Matcher epoch) {
        int seconds = 0;
        for (String part : epoch.group(2).split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        boolean minutes =
                (epoch.group(1) + epoch.group(3)).toLowerCase(Locale.ROOT).matches(".*\\bmin.*");
        return minutes && !epoch.group(2).contains(":") ? seconds * 60 : seconds;
    }

    private static Optional<String> find(Pattern pattern, String lines) {
        Matcher matcher = pattern.matcher(lines);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
