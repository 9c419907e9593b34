package org.rouse.benchmarks.formats;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.rouse.benchmarks.report.Cpu;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.Stage;

/** Megabytes a second of each format: read into evidence and refusals, beside the bare reader over the same bytes. */
public final class FormatsBenchmark {

    private static final double AIM = 0.5;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final double BYTES_PER_MB = 1e6;

    private FormatsBenchmark() {}

    /** A way of reading a body. */
    @FunctionalInterface
    private interface Reading {
        void read(Subject subject) throws Exception;
    }

    /** Rounds and rates are measured in processor time, so that other load on the machine only makes them take longer. */
    public static void run(Stage stage, Report report) {
        Subjects.all().forEach(subject -> compare(subject.get(), stage.measured(), report));
    }

    private static void compare(Subject subject, Duration round, Report report) {
        DoubleSupplier ours = () -> rate(subject, round, ServiceReader::read);
        DoubleSupplier bare = () -> rate(subject, round, each -> each.ceiling().read(each.bytes()));
        Rounds.of(WARM_UP, ours, bare); // until both are compiled
        Rounds rounds = Rounds.of(ROUNDS, ours, bare);
        report.ratio(subject.name() + " / its bare reader", rounds.ratio(0, 1), AIM);
        report.figure(subject.name() + ", body", subject.bytes().length / BYTES_PER_MB, "MB");
        report.figure(subject.name() + ", read", rounds.median(0), "MB/s");
        report.figure(subject.name() + ", bare", rounds.median(1), "MB/s");
    }

    private static double rate(Subject subject, Duration round, Reading reading) {
        long from = Cpu.nanos();
        long spent;
        long times = 0;
        do {
            try {
                reading.read(subject);
            } catch (Exception e) {
                throw new IllegalStateException(subject.name() + " could not be read", e);
            }
            times++;
            spent = Cpu.nanos() - from;
        } while (spent < round.toNanos());
        return times * subject.bytes().length / BYTES_PER_MB / (spent / 1e9);
    }
}
