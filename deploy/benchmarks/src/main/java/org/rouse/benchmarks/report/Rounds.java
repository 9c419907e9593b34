package org.rouse.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** Measures things in turn (A B C, A B C, ...), so that disturbances of the machine affect them alike. */
public final class Rounds {

    private final List<double[]> rounds = new ArrayList<>();

    private Rounds() {}

    /** Runs all of them in this order, so many times. */
    public static Rounds of(int rounds, DoubleSupplier... measurements) {
        Rounds run = new Rounds();
        for (int i = 0; i < rounds; i++) {
            run.rounds.add(Arrays.stream(measurements)
                    .mapToDouble(DoubleSupplier::getAsDouble)
                    .toArray());
        }
        return run;
    }

    /** The median of one measurement. */
    public double median(int measurement) {
        return medianOf(round -> round[measurement]);
    }

    /** The median over the rounds of one measurement divided by another of the same round. */
    public double ratio(int measurement, int beside) {
        return medianOf(round -> round[measurement] / round[beside]);
    }

    private double medianOf(ToDoubleFunction<double[]> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
