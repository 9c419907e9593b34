package org.rouse.benchmarks.core;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;
import org.rouse.coaching.movement.stretches.Movement;

/** Minute samples a second on one core: each of steps, heart rate and intensity, merged, decided, stretches derived, state encoded. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class MovementBenchmark {

    private final Movement movement = new Movement(MovementPolicy.defaults());

    /** A week that arrives day by day, with each day's summary. */
    @Benchmark
    @OperationsPerInvocation(Days.DAYS * Days.MINUTES_OF_DAY)
    public void wholeDays(Days days, Blackhole hole) {
        InMemoryTimeline timeline = new InMemoryTimeline();
        long first = Days.FIRST_DAY * Days.MINUTES_OF_DAY;
        for (EvidenceBatch day : days.week()) {
            long end = first + Days.MINUTES_OF_DAY;
            hole.consume(movement.revise(timeline, day, endOf(end)));
            hole.consume(movement.day(timeline, first, end));
            first = end;
        }
    }

    /** A day that arrives in pieces of 15 minutes; findings only. */
    @Benchmark
    @OperationsPerInvocation(Days.MINUTES_OF_DAY)
    public void livePieces(Days days, Blackhole hole) {
        InMemoryTimeline timeline = new InMemoryTimeline();
        long end = Days.FIRST_DAY * Days.MINUTES_OF_DAY;
        for (EvidenceBatch piece : days.liveDay()) {
            end += Days.LIVE_MINUTES;
            hole.consume(movement.revise(timeline, piece, endOf(end)));
        }
    }

    /** A day sent again: nothing may change, and detecting that should be cheap. */
    @Benchmark
    @OperationsPerInvocation(2 * Days.MINUTES_OF_DAY)
    public void dayTwice(Days days, Blackhole hole) {
        InMemoryTimeline timeline = new InMemoryTimeline();
        List<EvidenceBatch> week = days.week();
        Instant now = endOf((Days.FIRST_DAY + 1) * Days.MINUTES_OF_DAY);
        hole.consume(movement.revise(timeline, week.getFirst(), now));
        hole.consume(movement.revise(timeline, week.getFirst(), now));
    }

    private static Instant endOf(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
