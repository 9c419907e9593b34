package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;

/** Compares the core with an oracle folder; the whole of a data set can be compared by running {@link #main}. */
final class FitbitOracle {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String H1 = "h1_2016-03-12_2016-04-12";
    private static final String H2 = "h2_2016-04-12_2016-05-12";

    private final Path root;
    private final Movement movement =
            new Movement(MovementPolicy.defaults().withMinBreak(1).withNonWearWindow(0));

    FitbitOracle(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        FitbitOracle oracle = new FitbitOracle(Path.of(args[0]));
        System.out.println("bouts equal: " + oracle.compareBouts() + ", weeks equal: " + oracle.compareWeeks());
    }

    /** Asserts that all bouts are equal; answers how many there are. */
    int compareBouts() throws IOException {
        List<String> rows = new ArrayList<>();
        bouts(rows, h1(), "H1,none");
        bouts(rows, h2(), "H2,A");
        List<String> expected = oracle("oracle_bouts_ge20.csv");
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
        return expected.size();
    }

    /** Asserts that all weekly sums are equal; answers how many there are. */
    int compareWeeks() throws IOException {
        List<String> rows = new ArrayList<>();
        FitbitFolder both = new FitbitFolder().intensities(file(H1)).intensities(file(H2));
        for (String person : both.people()) {
            Map<Integer, int[]> weeks = new TreeMap<>();
            InMemoryTimeline timeline = filled(both, person);
            for (EvidenceBatch batch : both.batches(person)) {
                long first = batch.columns().getFirst().firstMinute();
                add(weeks, LocalDate.ofEpochDay(first / 1440), movement.day(timeline, first, first + 1440));
            }
            weeks.forEach((week, sums) -> rows.add(row(person, week, sums)));
        }
        List<String> expected = oracle("oracle_weeks.csv");
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
        return expected.size();
    }

    private void bouts(List<String> rows, FitbitFolder half, String label) {
        for (String person : half.people()) {
            for (Stretch stretch : movement.stretches(filled(half, person), 0, Integer.MAX_VALUE, 20)) {
                rows.add(person + "," + label + "," + time(stretch.firstMinute()) + "," + time(stretch.lastMinute())
                        + "," + stretch.minutes());
            }
        }
    }

    private InMemoryTimeline filled(FitbitFolder folder, String person) {
        InMemoryTimeline timeline = new InMemoryTimeline();
        folder.batches(person).forEach(batch -> movement.revise(timeline, batch, NOW));
        return timeline;
    }

    private static void add(Map<Integer, int[]> weeks, LocalDate date, DaySummary day) {
        int week = date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int[] sums = weeks.computeIfAbsent(week, _ -> new int[4]);
        sums[0] += day.knownAwakeMinutes();
        sums[1] += day.aerobic().light();
        sums[2] += day.aerobic().moderate();
        sums[3] += day.aerobic().vigorous();
    }

    private static String row(String person, int week, int[] s) {
        return person + "," + week / 100 + "," + week % 100 + "," + s[0] + "," + s[1] + "," + s[2] + "," + s[3] + ","
                + (s[2] + s[3]) + "," + (s[2] + 2 * s[3]) + "," + (s[0] == 10_080 ? 1 : 0);
    }

    private FitbitFolder h1() {
        return new FitbitFolder().intensities(file(H1));
    }

    private FitbitFolder h2() {
        return new FitbitFolder().intensities(file(H2)).sleep(root.resolve(H2).resolve("minuteSleep_merged.csv.gz"));
    }

    private Path file(String half) {
        return root.resolve(half).resolve("minuteIntensitiesNarrow_merged.csv.gz");
    }

    private List<String> oracle(String name) throws IOException {
        return Files.readAllLines(root.resolve("oracle").resolve(name)).stream()
                .skip(1)
                .toList();
    }

    private static String time(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC).toString();
    }
}
