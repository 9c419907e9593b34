package org.rouse.acceptance.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Real people's minutes; origin and licence are beside the file. */
public final class Sample {

    private static final String FILE = "/sample/fitbit-minutes.csv.gz";

    private static final int WEEK = 7 * 1440;
    private static final int LONG_AGO = 4 * WEEK;

    private Sample() {}

    /** Three people, three to four days each, ordered by id; recorded in 2016, and moved to some weeks ago. */
    public static List<Minutes> people() {
        try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            Map<String, List<String[]>> rows = lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
            return rows.entrySet().stream()
                    .map(person -> minutes(person.getKey(), person.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Minutes minutes(String id, List<String[]> rows) {
        int[] intensity = new int[rows.size()];
        int[] steps = new int[rows.size()];
        boolean[] asleep = new boolean[rows.size()];
        for (int i = 0; i < intensity.length; i++) {
            String[] row = rows.get(i);
            intensity[i] = Integer.parseInt(row[2]);
            steps[i] = Integer.parseInt(row[3]);
            asleep[i] = !row[4].isEmpty();
        }
        long first = LocalDateTime.parse(rows.getFirst()[1]).toEpochSecond(ZoneOffset.UTC) / 60;
        return new Minutes(id, first + moved(first), intensity, steps, asleep);
    }

    /** Whole weeks, so that nothing is older than evidence is kept and nothing so new that it could still continue. */
    private static long moved(long first) {
        long lately = Math.floorDiv(Instant.now().getEpochSecond(), 60) - LONG_AGO;
        return Math.floorDiv(lately - first, WEEK) * WEEK;
    }
}
