package org.rouse.local.analyze;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rouse.coaching.movement.stretches.Stretch;

/** Stretches as comma-separated values, {@code person,start,end,minutes,end_reason}; start and end are their first and last minute. */
final class StretchTable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private final Writer out;
    private final ZoneId zone;

    StretchTable(Writer out, ZoneId zone) throws IOException {
        this.out = out;
        this.zone = zone;
        out.write("person,start,end,minutes,end_reason\n");
    }

    void write(String person, List<Stretch> stretches) throws IOException {
        for (Stretch stretch : stretches) {
            out.write(CsvField.of(person) + "," + minute(stretch.firstMinute()) + "," + minute(stretch.lastMinute())
                    + "," + stretch.minutes() + "," + reason(stretch) + "\n");
        }
    }

    private static String reason(Stretch stretch) {
        return switch (stretch.end()) {
            case OPEN -> "open";
            case BREAK -> "break";
            case SLEEP -> "sleep";
            case NOT_WORN -> "not_worn";
            case NO_DATA -> "no_data";
        };
    }

    private String minute(long epochMinute) {
        return MINUTE.format(Instant.ofEpochSecond(epochMinute * 60).atZone(zone));
    }
}
