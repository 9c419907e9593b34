package org.rouse.benchmarks.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.benchmarks.load.Latencies;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.QuietLog;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.local.broker.FreePort;
import org.rouse.local.mongo.EmbeddedMongo;
import org.rouse.notification.NotificationApplication;

/** From decisions on the log through wording to a webhook, for 1, 100 and 1,000 people at once, and 100 a second. */
public final class PromptsBenchmark {

    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 5;
    private static final int BESIDE = 100;
    private static final int STEADY_PER_SECOND = 100;
    private static final int STEADY_SECONDS = 10;
    private static final double A_TENTH_MORE_AT_MOST = 0.91;

    private final Stage stage;
    private final Report report;
    private final Witness provider;
    private final Witness another;
    private final Roster roster;
    private final Views views;
    private int waves;

    private PromptsBenchmark(
            Stage stage, Report report, Witness provider, Witness another, Roster roster, Views views) {
        this.stage = stage;
        this.report = report;
        this.provider = provider;
        this.another = another;
        this.roster = roster;
        this.views = views;
    }

    /** Reports prompts/s and latencies, and how much a hanging second provider changes those of the first. */
    public static void run(Stage stage, Report report) throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(
                        Files.createDirectories(stage.folder().resolve("prompts")), FreePort.find());
                var service = NotificationApplication.builder()
                        .run(ServiceArguments.of(stage, mongo.uri(), List.of()).toArray(String[]::new));
                Witness provider = Witness.start();
                Witness another = Witness.start();
                Roster roster = new Roster(stage);
                Views views = new Views(mongo.uri())) {
            QuietLog.on(); // the service set its own
            PromptsBenchmark run = new PromptsBenchmark(stage, report, provider, another, roster, views);
            run.wave(WARM_UP, provider).rise(roster, List.of());
            run.atOnce(1, 20 * ROUNDS);
            run.atOnce(100, 2 * ROUNDS);
            run.atOnce(1_000, ROUNDS);
            run.steadily();
            run.besideHangingProvider(100);
            run.besideHangingProvider(1_000);
        }
    }

    private void atOnce(int people, int rounds) {
        Latencies toProvider = new Latencies();
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Wave.Result result = wave(people, provider).rise(roster, List.of());
            toProvider.addAll(result.toProvider());
            perSecond.add(result.perSecond());
        }
        perSecond.sort(null);
        String at = people + (people == 1 ? " person" : " people at once");
        report.figure("prompts delivered, " + at, perSecond.get(perSecond.size() / 2), "prompts/s");
        report(at, toProvider);
    }

    private void steadily() {
        Wave wave = wave(STEADY_PER_SECOND * STEADY_SECONDS, provider);
        Duration between = Duration.ofSeconds(1).dividedBy(STEADY_PER_SECOND);
        report(
                STEADY_PER_SECOND + " a second",
                wave.rise(roster, List.of(), between).toProvider());
    }

    private void report(String at, Latencies toProvider) {
        report.figure("decision to provider, " + at + ", p50", toProvider.percentileMs(0.5), "ms");
        report.figure("decision to provider, " + at + ", p99", toProvider.percentileMs(0.99), "ms");
    }

    /** The same load twice, with the second provider healthy and hanging in turn. */
    private void besideHangingProvider(int people) {
        Rounds rounds = Rounds.of(ROUNDS, () -> p99Beside(people, false), () -> p99Beside(people, true));
        String at = people + " people at once, " + BESIDE + " more with another provider";
        report.figure("decision to provider, " + at + ", p99", rounds.median(0), "ms");
        report.figure("the same while that provider hangs", rounds.median(1), "ms");
        report.ratio(
                "p99 beside a well provider / beside a hanging one, " + people + " people",
                rounds.ratio(0, 1),
                A_TENTH_MORE_AT_MOST);
    }

    private double p99Beside(int people, boolean hanging) {
        List<String> others = wave(BESIDE, another).people();
        Wave wave = wave(people, provider);
        if (hanging) {
            another.hang();
        }
        double p99 = wave.rise(roster, others).toProvider().percentileMs(0.99);
        another.goOn();
        Views.waitFor("the others are delivered too", stage.measured().plusMinutes(2), views::isAllTold);
        return p99;
    }

    /** New people, known to the service. */
    private Wave wave(int people, Witness to) {
        int number = waves++;
        List<String> ids =
                IntStream.range(0, people).mapToObj(i -> "w" + number + "-" + i).toList();
        ids.forEach(person -> roster.enrol(person, to.url(person)));
        roster.flush();
        views.waitForPeople(ids);
        return new Wave(ids, to);
    }
}
