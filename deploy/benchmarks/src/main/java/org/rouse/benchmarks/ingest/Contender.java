package org.rouse.benchmarks.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rouse.benchmarks.load.ClosedLoop;
import org.rouse.benchmarks.load.LoadResult;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Steadiness;

/** One of the servers that take turns under one load, with its results. */
final class Contender {

    private static final int WARM_ROUNDS = 15;

    private final String name;
    private final ClosedLoop loop;
    private final Duration round;
    private final List<LoadResult> results = new ArrayList<>();

    /** @param round length of one of its turns */
    Contender(String name, ClosedLoop loop, Duration round) {
        this.name = name;
        this.loop = loop;
        this.round = round;
    }

    /**
     * Loads it until its rounds agree on the processor time of a request: that falls as code gets compiled, and other load on the machine
     * changes it little.
     */
    void warm() {
        if (!Steadiness.reached(WARM_ROUNDS, () -> round().cpuMicrosPerRequest())) {
            Report.progress(name + " did not become steady within " + WARM_ROUNDS + " rounds");
        }
    }

    /** Takes its turn; returns requests a second. */
    double measured() {
        results.add(round().allGood(name));
        return results.getLast().requestsPerSecond();
    }

    /** A round without any answer, while the server is compiled or others have the machine, has infinite cost and agrees with none. */
    private LoadResult round() {
        return loop.run(round.dividedBy(4), round);
    }

    void tell(Report report, String what, String cpuAim, String p99Aim) {
        report.figure(name + what, middle(LoadResult::requestsPerSecond), "requests/s");
        report.figure(name + what + ", cpu", middle(LoadResult::cpuMicrosPerRequest), "us/request", cpuAim);
        report.figure(name + what + ", p50", middle(r -> r.latency().percentileMs(0.5)), "ms");
        report.figure(name + what + ", p99", middle(r -> r.latency().percentileMs(0.99)), "ms", p99Aim);
    }

    double cpuMicrosPerRequest() {
        return middle(LoadResult::cpuMicrosPerRequest);
    }

    private double middle(ToDoubleFunction<LoadResult> value) {
        return results.stream()
                .mapToDouble(value)
                .sorted()
                .skip(results.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
