package org.rouse.ingest.format.actigraph;

import java.util.List;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.RowFacts;
import org.rouse.ingest.format.shared.rows.RowReader;
import org.rouse.ingest.format.shared.rows.RowRefusals;
import org.rouse.ingest.format.shared.time.DeviceClock;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.WrittenTime;

/** Turns the rows of one ActiLife file into evidence. */
final class ActigraphRows implements RowReader {

    private static final int MINUTE_MS = 60_000;

    private final Columns columns;
    private final List<String> headings;
    private final CsvRows rows;
    private final Timing timing;
    private final DeviceClock clock;
    private final WrittenTime wall;
    private final EpochMinute minute;
    private final RowRefusals file;
    private final long before;
    private long index = -1;

    ActigraphRows(Opening opening, Timing timing, UploadContext context, RowRefusals file) {
        this.columns = opening.columns();
        this.headings = opening.headings();
        this.rows = file.rows();
        this.timing = timing;
        this.clock = new DeviceClock(context.zone(), timing.startMs());
        this.wall = new WrittenTime(timing.order());
        this.minute = new EpochMinute(file.sink(), file.personId(), file.source(), timing.epoch());
        this.file = file;
        this.before = RowFacts.find(context.file(), RowFacts.ROW).orElse(0);
    }

    @Override
    public void read() {
        index++;
        if (rows.fields() < columns.fields()) {
            refuse("row.columns", -1, "a row must have " + columns.fields() + " fields or more");
            return;
        }
        long wallMs = wallMs();
        if (wallMs == WrittenTime.UNREADABLE) {
            refuse("time.format", columns.time(), "must be a time, in the order of the file's dates");
            return;
        }
        boolean placed = columns.tellOffset(rows, wall);
        if (!placed && !clock.isTold()) {
            refuse(LocalMinutes.AMBIGUOUS, columns.time(), "follows a start that " + LocalMinutes.SAYS_AMBIGUOUS);
            return;
        }
        long from = placed ? wallMs - wall.offsetMs() : clock.instantMs(wallMs);
        if (!allowed(columns.counts(), 0, EpochMinute.MOST_COUNTS)
                || (columns.steps() >= 0 && !allowed(columns.steps(), 0, EpochMinute.MOST_STEPS))
                || !timeAllowed(from, from + timing.epoch() * 1000L)) {
            return;
        }
        int steps = columns.steps() < 0 ? -1 : (int) rows.number(columns.steps());
        int counts = (int) rows.number(columns.counts());
        minute.add(
                index,
                Math.floorDiv(from, MINUTE_MS),
                counts,
                steps,
                EpochMinute.heartRate(columns.heartRate() < 0 ? 0 : rows.number(columns.heartRate())));
    }

    @Override
    public void finish() {
        minute.flush();
    }

    private long wallMs() {
        return columns.hasTime()
                ? columns.wallMs(rows, wall)
                : timing.startMs() + (before + index) * timing.epoch() * 1000;
    }

    private boolean allowed(int column, int lowest, int highest) {
        long value = rows.number(column);
        boolean allowed = value >= lowest && value <= highest;
        if (!allowed) {
            refuse("value.range", column, "must be a whole number from " + lowest + " to " + highest);
        }
        return allowed;
    }

    private boolean timeAllowed(long from, long to) {
        return TimeRules.broken(from, to, file.receivedAt()).isEmpty()
                || refusals().timeAllowed(index, heading(columns.time()), from, to);
    }

    private void refuse(String rule, int column, String message) {
        refusals().refuse(index, rule, heading(column), message);
    }

    private RowRefusals refusals() {
        return file.with(timing.facts(before + index));
    }

    private String heading(int column) {
        if (column < 0) {
            return "";
        }
        return column < headings.size() ? headings.get(column) : "column " + (column + 1);
    }
}
