package org.rouse.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The people that ship with Rouse; see ATTRIBUTION.md beside the data. Names and zone are invented. */
final class Sample {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final int DAYS = 4;

    private static final List<String> NAMES = List.of("Mira", "Jonas", "Ines", "Tomas");
    /** Whose device tells once an hour. */
    private static final String HOURLY = "Ines";

    private static final int MINUTES_PER_DAY = 1440;

    private Sample() {}

    /**
     * The first of them.
     *
     * @param people 1-4
     */
    static List<DemoPerson> people(int people) {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream("minutes.csv.gz"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            lines.readLine(); // names of the columns
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                rows.computeIfAbsent(fields[0], _ -> new ArrayList<>()).add(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<DemoPerson> all = new ArrayList<>();
        for (List<String[]> minutes : rows.values()) {
            all.add(person(NAMES.get(all.size()), minutes));
        }
        return List.copyOf(all.subList(0, people));
    }

    static int minutes(int days) {
        return days * MINUTES_PER_DAY;
    }

    private static DemoPerson person(String name, List<String[]> rows) {
        int[] steps = new int[rows.size()];
        int[] intensity = new int[rows.size()];
        boolean[] asleep = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            steps[i] = Integer.parseInt(rows.get(i)[2]);
            intensity[i] = Integer.parseInt(rows.get(i)[3]);
            asleep[i] = rows.get(i)[4].equals("1");
        }
        long first = LocalDateTime.parse(rows.getFirst()[1]).atZone(ZONE).toEpochSecond() / 60;
        return new DemoPerson(
                name.toLowerCase(Locale.ROOT),
                name,
                first,
                steps,
                intensity,
                asleep,
                name.equals(HOURLY) ? Device.HOURLY : Device.LIVE);
    }
}
