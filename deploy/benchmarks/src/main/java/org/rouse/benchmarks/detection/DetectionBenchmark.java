package org.rouse.benchmarks.detection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.rouse.benchmarks.detection.StreamsRun.Pace;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.coaching.stream.Detection;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/** Minute samples per second through the topology, exactly once, beside the plain processor. */
public final class DetectionBenchmark {

    private static final int PEOPLE = 1000;
    private static final int ROUNDS = 3;
    private static final int MINUTES_OF_DAY = 1440;
    private static final double AIM_BESIDE_PLAIN = 10;

    /** As many samples as take each side some seconds. */
    private record Load(int minutesPerRecord, int people, int days) {}

    private DetectionBenchmark() {}

    /** Reports the ratios and all rates. */
    public static void run(Stage stage, Report report) {
        stage.broker().create(PlainTopology.SAMPLES, 12);
        stage.broker().create(PlainTopology.FOUND, 12);
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        try (Filler filler = new Filler(stage, today - 20)) {
            Filled plain = Filled.by(
                    stage.broker().admin(),
                    PlainTopology.SAMPLES,
                    () -> filler.samples(PlainTopology.SAMPLES, PEOPLE, 1));
            Filled days = evidence(stage, filler, new Load(MINUTES_OF_DAY, PEOPLE, 14));
            List<Pace> ours = new ArrayList<>();
            List<Pace> theirs = new ArrayList<>();
            Rounds rounds = Rounds.of(
                    ROUNDS,
                    () -> {
                        ours.add(StreamsRun.pace(stage, detection(), days));
                        return MINUTES_OF_DAY * ours.getLast().recordsPerSecond();
                    },
                    () -> {
                        theirs.add(StreamsRun.pace(stage, PlainTopology.build(false), plain));
                        return theirs.getLast().recordsPerSecond();
                    },
                    () -> StreamsRun.pace(stage, PlainTopology.build(true), plain)
                            .recordsPerSecond());
            report.ratio("topology, day-sized records / plain processor", rounds.ratio(0, 1), AIM_BESIDE_PLAIN);
            report.ratio(
                    "the same by processor time a sample",
                    cpu(theirs) / (cpu(ours) / MINUTES_OF_DAY),
                    AIM_BESIDE_PLAIN);
            report.ratio("topology, day-sized records / plain processor with a cache", rounds.ratio(0, 2), 0);
            report.figure("plain processor with a cache, a record per sample", rounds.median(2), "samples/s");
            report.figure("topology, records of 1440 samples", rounds.median(0), "samples/s", ">= 2,000,000");
            report.figure("plain processor, a record per sample", rounds.median(1), "samples/s");
            for (Load load : List.of(new Load(100, PEOPLE, 2), new Load(15, PEOPLE, 1))) {
                Filled pieces = evidence(stage, filler, load);
                double samples = (double) load.people() * load.days() * MINUTES_OF_DAY / pieces.length();
                double rate =
                        samples * StreamsRun.pace(stage, detection(), pieces).recordsPerSecond();
                report.ratio(
                        "topology, records of " + load.minutesPerRecord() + " samples / plain processor",
                        rate / rounds.median(1),
                        0);
                report.figure("topology, records of " + load.minutesPerRecord() + " samples", rate, "samples/s");
            }
        }
    }

    private static double cpu(List<Pace> paces) {
        return paces.stream()
                .mapToDouble(Pace::cpuMicrosPerRecord)
                .sorted()
                .skip(paces.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static Filled evidence(Stage stage, Filler filler, Load load) {
        String topic = Topics.ACTIVITY.name();
        return Filled.by(
                stage.broker().admin(),
                topic,
                () -> filler.evidence(topic, load.people(), load.days(), load.minutesPerRecord()));
    }

    /** The service's own topology. */
    private static Topology detection() {
        StreamsBuilder builder = new StreamsBuilder();
        new Detection(CoachingDefaults.read().settings(), InstantSource.system(), new SimpleMeterRegistry())
                .accept(builder.stream(
                        Detection.INPUTS.stream().map(Topic::name).toList()));
        return builder.build();
    }
}
