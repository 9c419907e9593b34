package org.rouse.coaching.decision.nowcast;

import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.time.ZoneHistory;

/**
 * Makes a table of hazards from stretches that are over: in each cell the observed ends divided by the minutes at risk, with the cell
 * shrunk towards its length at any hour, and that towards the overall rate. One use.
 */
public final class HazardFit {

    /** The minutes at risk that the prior beyond the cell weighs: where little was observed, the prior dominates. */
    private static final double PULL = 500;

    private static final double DIGITS = 10_000;

    /** DOMAIN section 2: before noon, up to five, later. */
    private static final List<Integer> HOURS = List.of(0, 12, 17);

    private static final List<Integer> LENGTHS = List.of(20, 30, 45, 60, 90);

    private final int[][] ends = new int[HOURS.size()][LENGTHS.size()];
    private final int[][] atRisk = new int[HOURS.size()][LENGTHS.size()];
    private final Hazards shape = new Hazards("shape", HOURS, LENGTHS, rows((_, _) -> 0.0));

    /** Adds a stretch of a person who lived in these zones; a stretch that is too short counts for nothing. */
    public HazardFit add(Stretch stretch, ZoneHistory zones) {
        Survival survival = new Survival(shape, zones);
        boolean ended = stretch.end() == End.BREAK;
        for (int length = LENGTHS.getFirst(); length <= stretch.minutes(); length++) {
            int row = shape.row(survival.hour(stretch.firstMinute() + length - 1));
            int column = shape.column(length);
            boolean last = length == stretch.minutes();
            atRisk[row][column] += last && !ended ? 0 : 1; // a minute followed by unknown time was not at risk
            ends[row][column] += last && ended ? 1 : 0;
        }
        return this;
    }

    /** The number of ends it was made of. */
    public int ends() {
        int sum = 0;
        for (int column = 0; column < LENGTHS.size(); column++) {
            sum += sum(ends, column);
        }
        return sum;
    }

    /** The table from the added stretches, to four digits. */
    public Hazards table(String version) {
        int minutes = 0;
        for (int column = 0; column < LENGTHS.size(); column++) {
            minutes += sum(atRisk, column);
        }
        double all = minutes == 0 ? 0 : (double) ends() / minutes;
        return new Hazards(version, HOURS, LENGTHS, rows((row, column) -> {
            double ofLength = pulled(sum(ends, column), sum(atRisk, column), all);
            return StrictMath.rint(DIGITS * pulled(ends[row][column], atRisk[row][column], ofLength)) / DIGITS;
        }));
    }

    private static double pulled(int ends, int atRisk, double towards) {
        return (ends + PULL * towards) / (atRisk + PULL);
    }

    private static int sum(int[][] counts, int column) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[column];
        }
        return sum;
    }

    @FunctionalInterface
    private interface Cell {
        double of(int row, int column);
    }

    private static List<List<Double>> rows(Cell cell) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < HOURS.size(); row++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < LENGTHS.size(); column++) {
                values.add(cell.of(row, column));
            }
            rows.add(values);
        }
        return rows;
    }
}
