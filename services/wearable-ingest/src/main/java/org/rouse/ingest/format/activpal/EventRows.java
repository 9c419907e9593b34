package org.rouse.ingest.format.activpal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.RowFacts;
import org.rouse.ingest.format.shared.rows.RowReader;
import org.rouse.ingest.format.shared.rows.RowRefusals;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.DeviceClock;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.WrittenTime;

/** Turns the rows of one events file into evidence. */
final class EventRows implements RowReader {

    /** A monitor left in a drawer lies still for weeks; a longer event was never one recording. */
    private static final long LONGEST_SECONDS = Duration.ofDays(60).toSeconds();

    /** A stride is a step of the leg that wears the monitor and one of the other. */
    private static final int STEPS_PER_STRIDE = 2;

    private final EventColumns columns;
    private final DateOrder order;
    private RowRefusals file;
    private final CsvRows rows;
    private final ZoneId zone;
    private final EventTime time;
    private final Held held;
    private final StepMinutes steps;
    private @Nullable DeviceClock clock;
    private long strides = -1;
    private long index = -1;

    EventRows(EventColumns columns, DateOrder order, UploadContext context, RowRefusals file) {
        this.columns = columns;
        this.order = order;
        this.file = file;
        this.rows = file.rows();
        this.zone = context.zone();
        this.time = new EventTime(order);
        this.held = new Held(file);
        this.steps = new StepMinutes(file);
        RowFacts.find(context.file(), RowFacts.FIRST_ROW_MS).ifPresent(this::start);
    }

    @Override
    public void read() {
        index++;
        if (rows.fields() < columns.fields()) {
            refuse("row.columns", -1, "a row must have " + columns.fields() + " fields or more");
            return;
        }
        long wallMs = time.millis(rows, columns.time());
        double seconds = rows.decimal(columns.seconds());
        Optional<EventKind> kind = EventKind.of(rows.decimal(columns.code()));
        if (wallMs == WrittenTime.UNREADABLE) {
            refuse("time.format", columns.time(), "must be a time, or days as a spreadsheet counts them");
        } else if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
            refuse("value.range", columns.seconds(), "must be from 0 to " + LONGEST_SECONDS);
        } else if (kind.isEmpty()) {
            refuse("value.range", columns.code(), "must be one of 0, 1, 2, 2.1, 3, 3.1, 3.2, 4 and 5");
        } else if (time.offsetMs() != WrittenTime.NO_OFFSET) {
            read(kind.get(), wallMs - time.offsetMs(), Math.round(seconds * 1000));
        } else {
            DeviceClock set = clock == null ? start(wallMs) : clock;
            if (set.isTold()) {
                read(kind.get(), set.instantMs(wallMs), Math.round(seconds * 1000));
            } else {
                refuse(
                        LocalMinutes.AMBIGUOUS,
                        columns.time(),
                        "follows a first row that " + LocalMinutes.SAYS_AMBIGUOUS);
            }
        }
    }

    @Override
    public void finish() {
        held.flush();
        steps.flush();
    }

    private void read(EventKind kind, long fromMs, long lengthMs) {
        long toMs = fromMs + Math.max(1, lengthMs);
        String broken = broken(fromMs, toMs);
        if (!broken.isEmpty()) {
            refuse(broken, columns.time(), "must lie between 1970 and the upload");
            return;
        }
        countSteps(fromMs, toMs);
        held.add(index, kind, fromMs, toMs);
    }

    /** An event may be longer than one fact: it then becomes several. */
    private String broken(long fromMs, long toMs) {
        long lastPiece = Math.max(fromMs, toMs - TimeRules.LONGEST.toMillis());
        return fromMs < 0 ? "time.before-1970" : TimeRules.broken(lastPiece, toMs, file.receivedAt());
    }

    private void countSteps(long fromMs, long toMs) {
        long before = strides;
        long now = columns.strides() < 0 ? -1 : rows.number(columns.strides());
        strides = now < 0 ? strides : now;
        if (before >= 0 && now > before && now - before < Integer.MAX_VALUE / STEPS_PER_STRIDE) {
            steps.add(fromMs, toMs, (int) (now - before) * STEPS_PER_STRIDE);
        }
    }

    /** The monitor's clock starts with its first event, which a refused event has to be kept with. */
    private DeviceClock start(long wallMs) {
        DeviceClock started = new DeviceClock(zone, wallMs);
        clock = started;
        file = file.with(RowFacts.of(order, RowFacts.FIRST_ROW_MS, wallMs));
        return started;
    }

    private void refuse(String rule, int column, String message) {
        held.flush();
        file.refuse(index, rule, column < 0 ? "" : columns.headings().get(column), message);
    }
}
