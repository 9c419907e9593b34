package org.rouse.local.analyze;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.rouse.coaching.decision.nowcast.Calibration;
import org.rouse.coaching.decision.nowcast.HazardFit;
import org.rouse.coaching.decision.nowcast.Hazards;
import org.rouse.coaching.decision.nowcast.Survival;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.local.reading.FileReading;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * Makes a table of hazards from every other person in the files, and judges it on the rest: in the order of their ids the first is used for
 * the table, the second for judging, and so on.
 */
public final class NowcastFit {

    private static final MovementPolicy POLICY = MovementPolicy.defaults();

    private NowcastFit() {}

    /**
     * A table, and its calibration.
     *
     * @param ends     number of stretch ends that it was made from
     * @param madeOf   number of people that it was made from
     * @param judgedOn number of people that it was judged on
     * @param bands    as in {@link Calibration#bands()}
     * @param ages     as in {@link Calibration#ages()}
     */
    public record Result(
            Hazards table,
            int ends,
            int madeOf,
            int judgedOn,
            SortedMap<Integer, Calibration.Cases> bands,
            SortedMap<Integer, Calibration.Cases> ages,
            List<LeftOut> leftOut) {

        /** Whether the estimates match the observations in every band with enough cases, of which there is at least one. */
        public boolean holds() {
            return bands.values().stream().anyMatch(cases -> cases.count() >= Calibration.LEAST_CASES)
                    && bands.values().stream().allMatch(Calibration.Cases::holds);
        }
    }

    /**
     * Reads everything, then makes the table and judges it.
     *
     * @throws CommandRefusedException where a file cannot be read or is malformed, or holds fewer than two people
     * @throws IllegalArgumentException where no table may have that version
     */
    public static Result of(FileReading reading, String version, List<Path> files, Progress progress) {
        HazardFit fit = new HazardFit();
        fit.table(version); // an invalid version is refused before everything is read
        Recordings read = Recordings.read(reading, POLICY, files, progress);
        List<DaySummary> people = read.analysis().people().values().stream()
                .map(read.analysis()::seen)
                .flatMap(Optional::stream)
                .toList();
        if (people.size() < 2) {
            throw new CommandRefusedException("A table is judged on other people than it was made from, and there are "
                    + "fewer than two with minutes in these files.");
        }
        ZoneHistory zones = ZoneHistory.of(reading.zone());
        half(people, 0).stream()
                .flatMap(seen -> seen.stretches(POLICY.minBreak()).stream())
                .forEach(stretch -> fit.add(stretch, zones));
        Hazards table = fit.table(version);
        Calibration calibration = new Calibration(new Survival(table, zones), POLICY.minBreak());
        half(people, 1).forEach(calibration::add);
        return new Result(
                table,
                fit.ends(),
                half(people, 0).size(),
                half(people, 1).size(),
                calibration.bands(),
                calibration.ages(),
                read.leftOut());
    }

    private static List<DaySummary> half(List<DaySummary> people, int first) {
        return IntStream.range(0, people.size())
                .filter(number -> number % 2 == first)
                .mapToObj(people::get)
                .toList();
    }
}
