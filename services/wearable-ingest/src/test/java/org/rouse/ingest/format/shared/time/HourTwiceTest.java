package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hour from 02:00 to 02:59 in Berlin on 25 October 2026 happened at 00:00Z and at 01:00Z: the order of rows tells which one they mean.
 */
class HourTwiceTest {

    /** Minutes of the wall clock at midnight of that day. */
    private static final long MIDNIGHT = 29_881_440L;

    @ParameterizedTest
    @CsvSource({
        "01:58 01:59 02:00 02:01 02:58 02:59 02:00 02:01 02:59 03:00, . . 1 1 1 1 2 2 2 .",
        "03:00 02:59 02:00 02:59 02:58 02:01 02:00 01:59, . 2 2 1 1 1 1 .",
        "02:00 02:01 02:59 02:00 02:59, 1 1 1 2 2",
        "02:00 02:30 02:00 02:30, 1 1 2 2",
        "01:00 02:00 02:00 03:00, . 1 2 .",
        "03:00 02:00 02:00 01:00, . 2 1 .",
        "01:59 01:59 02:00 02:00 02:59 02:59 02:00 02:00, . . 1 1 1 1 2 2",
        "01:58 01:59 02:00 02:30, . . 1 1",
        "01:58 01:59 02:00 02:30 05:00, . . 1 1 .",
        "02:30 02:59 03:00 03:01, 2 2 . .",
        "01:00 02:30 02:59 03:00, . 2 2 .",
        "03:01 03:00 02:59 02:30, . . 2 2",
        "01:59 02:00 02:59 03:00, . ? ? .",
        "02:30, ?",
        "12:00 02:30, . ?",
        "01:59 02:10 02:05 02:12 02:07 03:00, . ? ? ? ? .",
        "01:59 02:00 02:59 02:00 02:59 02:00 03:00, . ? ? ? ? ? .",
        "01:59 02:10 02:05 03:00, . ? ? .",
    })
    void shouldTellByOrder(String walls, String expected) {
        Heard heard = new Heard(walls.split(" ").length);
        HourTwice<Integer> rows = new HourTwice<>(berlin(), heard::put);
        heard.read(rows, "ada", walls.split(" "), 0);
        rows.finish();
        assertThat(String.join(" ", heard.marks)).isEqualTo(expected);
    }

    @Test
    void shouldTellEachOwnersRowsApart() {
        Heard heard = new Heard(8);
        HourTwice<Integer> rows = new HourTwice<>(berlin(), heard::put);
        heard.read(rows, "ada", new String[] {"01:59", "02:00"}, 0);
        heard.read(rows, "ben", new String[] {"02:59", "03:00"}, 2);
        heard.read(rows, "ada", new String[] {"02:01", "02:00"}, 4);
        heard.read(rows, "cleo", new String[] {"02:59", "12:00"}, 6);
        rows.finish();
        assertThat(heard.marks).containsExactly(".", "?", "2", ".", "?", "?", "?", ".");
    }

    private static LocalMinutes berlin() {
        return new LocalMinutes(ZoneId.of("Europe/Berlin"));
    }

    private static final class Heard {
        private final List<String> marks;

        Heard(int rows) {
            marks = new ArrayList<>(Collections.nCopies(rows, "-"));
        }

        void read(HourTwice<Integer> rows, String owner, String[] walls, int first) {
            for (int i = 0; i < walls.length; i++) {
                int row = first + i;
                long wall = MIDNIGHT
                        + 60L * Integer.parseInt(walls[i].substring(0, 2))
                        + Integer.parseInt(walls[i].substring(3));
                if (!rows.holds(owner, wall, () -> row)) {
                    marks.set(row, ".");
                }
            }
        }

        void put(int row, Occurrence meant) {
            marks.set(
                    row,
                    switch (meant) {
                        case ONLY -> "!";
                        case FIRST -> "1";
                        case SECOND -> "2";
                        case UNTOLD -> "?";
                    });
        }
    }
}
