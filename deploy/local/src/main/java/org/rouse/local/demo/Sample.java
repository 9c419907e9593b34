package org.rouse.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The people that ship with Rouse; see ATTRIBUTION.md beside the data. Names, zone and dates are invented: they live in this machine's
 * zone, and their days end today.
 */
final class Sample {

    static final int DAYS = 4;

    private static final List<String> NAMES = List.of("Mira", "Jonas", "Ines", "Tomas");
    /** The person whose device reports once an hour. */
    private static final String HOURLY = "Ines";

    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0); // quiet hours are over
    /** From then on there is enough of a day to count it. */
    private static final LocalTime DAY_COUNTS = LocalTime.of(10, 0);

    private Sample() {}

    /** The zone of this machine; UTC where it has none. */
    static ZoneId zone() {
        ZoneId here = ZoneId.systemDefault();
        return ZoneId.getAvailableZoneIds().contains(here.getId()) ? here : ZoneId.of("UTC");
    }

    /** The begins of so many days, including today where enough of it has passed. */
    static ZonedDateTime begins(int days, Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        int before = local.toLocalTime().isBefore(DAY_COUNTS) ? days : days - 1;
        return local.toLocalDate().minusDays(before).atTime(DAY_BEGINS).atZone(zone);
    }

    /**
     * The first people.
     *
     * @param people 1-4
     * @param first  the day of their first minute
     */
    static List<DemoPerson> people(int people, LocalDate first, ZoneId zone) {
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
            all.add(person(
                    NAMES.get(all.size()), minutes, first.atStartOfDay(zone).toEpochSecond() / 60));
        }
        return List.copyOf(all.subList(0, people));
    }

    private static DemoPerson person(String name, List<String[]> rows, long first) {
        int[] steps = new int[rows.size()];
        int[] intensity = new int[rows.size()];
        boolean[] asleep = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            steps[i] = Integer.parseInt(rows.get(i)[2]);
            intensity[i] = Integer.parseInt(rows.get(i)[3]);
            asleep[i] = rows.get(i)[4].equals("1");
        }
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
