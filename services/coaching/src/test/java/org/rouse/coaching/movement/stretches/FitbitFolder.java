package org.rouse.coaching.movement.stretches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;

/** Reads the minute files of one half of the data set, as columns for each person and UTC day; it takes local time for UTC. */
final class FitbitFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
    private static final SourceRef TRACKER = new SourceRef("tracker", SourceKind.WEARABLE);

    private final Map<String, TreeMap<Long, EnumColumns>> people = new TreeMap<>();
    private final Map<String, Long> minutes = new HashMap<>();

    private static final class EnumColumns {
        private final Map<Measure, int[]> columns = new TreeMap<>();

        private int[] column(Measure measure) {
            return columns.computeIfAbsent(measure, _ -> {
                int[] values = new int[1440];
                Arrays.fill(values, -1);
                return values;
            });
        }
    }

    FitbitFolder intensities(Path file) {
        rows(file, fields -> put(fields[0], minute(fields[1]), Measure.INTENSITY, Integer.parseInt(fields[2])));
        return this;
    }

    /** Reads the minutes of sleep: any row counts as asleep, cut to the minute (rule A of the oracle). */
    FitbitFolder sleep(Path file) {
        rows(file, fields -> put(fields[0], minute(fields[1]), Measure.ASLEEP, 1));
        return this;
    }

    Iterable<String> people() {
        return people.keySet();
    }

    /** Answers the minutes as one batch a day. */
    List<EvidenceBatch> batches(String person) {
        List<EvidenceBatch> batches = new ArrayList<>();
        people.getOrDefault(person, new TreeMap<>()).forEach((day, own) -> {
            List<MinuteColumn> columns = new ArrayList<>();
            own.columns.forEach((measure, values) -> columns.add(new MinuteColumn(measure, day * 1440, values, 1)));
            batches.add(new EvidenceBatch(TRACKER, columns, List.of(), List.of(), true));
        });
        return batches;
    }

    private void put(String person, long minute, Measure measure, int value) {
        people.computeIfAbsent(person, _ -> new TreeMap<>())
                .computeIfAbsent(minute / 1440, _ -> new EnumColumns())
                .column(measure)[(int) (minute % 1440)] = value;
    }

    private long minute(String time) {
        return minutes.computeIfAbsent(
                time, text -> LocalDateTime.parse(text, TIME).toEpochSecond(ZoneOffset.UTC) / 60);
    }

    static void rows(Path file, java.util.function.Consumer<String[]> row) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            reader.lines().skip(1).forEach(line -> row.accept(line.strip().split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
