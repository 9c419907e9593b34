package org.rouse.ingest.actigraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.evidence.FileHints;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.files.CsvRows;
import org.rouse.ingest.times.DateEvidence;
import org.rouse.ingest.times.DateOrder;
import org.rouse.ingest.times.WallTime;

/**
 * The lines that ActiLife writes before the counts, from {@code Data File Created By ActiGraph} to a line of dashes.
 *
 * @param serial     of the monitor; empty where the file leaves it out
 * @param model      of the monitor; empty likewise
 * @param dateFormat the file's own word on the order of its dates
 * @param start      wall time of the first epoch, date and time as written
 * @param epoch      seconds an epoch lasts
 * @param mode       which columns the monitor recorded, as the sum of the bits of {@link Columns#byMode}
 * @param text       the lines themselves, each with its end
 */
record Preamble(
        String serial, String model, Optional<DateOrder> dateFormat, String start, int epoch, int mode, String text) {

    private static final int MOST_LINES = 40;
    private static final Pattern BEGINNING = Pattern.compile("Data File Created By ActiGraph ?(.*?)(?: ActiLife.*)?$");
    private static final Pattern DATE_FORMAT = Pattern.compile("date format ([dMy./-]+)");
    private static final Pattern SERIAL = Pattern.compile("Serial Number:? *([^\\s,;\"]+)");
    private static final Pattern START_TIME = Pattern.compile("Start Time:? *(\\d+:\\d+:\\d+(?:\\h?[aApP]\\.?\\h?[mM]\\.?)?)");
    private static final Pattern START_DATE = Pattern.compile("Start Date:? *([\\d./-]+)");
    private static final Pattern EPOCH = Pattern.compile("Epoch Period[^\\d]*(\\d\\d):(\\d\\d):(\\d\\d)");
    private static final Pattern MODE = Pattern.compile("Mode *= *(\\d{1,3})");

    /** Whether this line begins one. */
    static boolean begins(String line) {
        return line.contains("Data File Created By");
    }

    /**
     * Reads the lines.
     *
     * @param rows standing at the first of them; afterwards at the last
     */
    static Preamble read(CsvRows rows) throws IOException {
        StringBuilder lines = new StringBuilder(rows.line()).append('\n');
        for (int i = 0; i < MOST_LINES; i++) {
            if (!rows.next()) {
                break;
            }
            String line = rows.line();
            if (line.startsWith("-----")) {
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
        if (!epoch.find() || time.isEmpty() || date.isEmpty()) {
            throw new MalformedUploadException(
                    "actigraph.header", "Start Time, Start Date and Epoch Period must stand before the counts");
        }
        int seconds = (Integer.parseInt(epoch.group(1)) * 60 + Integer.parseInt(epoch.group(2))) * 60
                + Integer.parseInt(epoch.group(3));
        return new Preamble(
                find(SERIAL, lines).orElse(""),
                find(BEGINNING, lines.lines().findFirst().orElse("")).orElse("").strip(),
                find(DATE_FORMAT, lines).flatMap(DateOrder::ofPattern),
                date.get() + " " + time.get(),
                seconds,
                find(MODE, lines).map(Integer::parseInt).orElse(0),
                lines);
    }

    /** Wall time of the first epoch, in milliseconds since its 1970-01-01T00:00. */
    long startMs(DateOrder order) throws MalformedUploadException {
        byte[] text = start.getBytes(StandardCharsets.UTF_8);
        long millis = new WallTime(order).millis(text, 0, text.length);
        if (millis == WallTime.UNREADABLE) {
            throw new MalformedUploadException("actigraph.header", "Start Date and Start Time must be a time");
        }
        return millis;
    }

    /** The order of the dates: what the file says, else what its dates give away. */
    DateOrder order(DateEvidence dates, FileHints hints) throws MalformedUploadException {
        if (dateFormat.isPresent() && !hints.columns().containsKey(DateEvidence.TOLD)) {
            return dateFormat.get();
        }
        byte[] text = start.getBytes(StandardCharsets.UTF_8);
        dates.add(text, 0, text.length);
        return dates.decide(hints);
    }

    private static Optional<String> find(Pattern pattern, String lines) {
        Matcher matcher = pattern.matcher(lines);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
