package org.rouse.benchmarks.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.rouse.benchmarks.prompts.Witness.Arrival;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.Stage;

/** Decisions come without pause while the service is killed again and again at random instants. */
public final class Soak {

    private static final int PER_KILL = 40;
    private static final Duration BETWEEN_DECISIONS = Duration.ofMillis(200);
    private static final int LONGEST_LIFE_MS = 2_000;
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long SEED = 20261123;

    private Soak() {}

    /**
     * The provider's observations.
     *
     * @param prompts  number that had to be delivered
     * @param lost     number of them that never were
     * @param repeated requests beyond the first of a prompt, each under the key of the first
     * @param inFlight prompts that the provider had but the service had not stored when it was killed, over all kills
     * @param foreign  requests under a second key for the same prompt
     * @param recorded prompts stored as accepted in the end
     */
    public record Result(int kills, int prompts, int lost, int repeated, int inFlight, int foreign, long recorded) {}

    /** Reports the outcomes of the prompts. */
    public static void run(Stage stage, Report report, int kills) {
        Result result = run(stage, kills, stage.folder().resolve("victim.aot"));
        report.figure("kills of the notification service", result.kills(), "kills");
        report.figure("prompts due meanwhile", result.prompts(), "prompts");
        report.figure("prompts lost", result.lost(), "prompts", "0");
        report.figure("requests beyond the first of a prompt, same key", result.repeated(), "requests", "<= in flight");
        report.figure("prompts in flight when it was killed", result.inFlight(), "prompts");
        report.figure("requests under another key", result.foreign(), "requests", "0");
    }

    /** @param cache where the killed processes keep what they loaded and linked; written where it is missing */
    public static Result run(Stage stage, int kills, Path cache) {
        List<String> people = IntStream.range(0, kills * PER_KILL)
                .mapToObj(i -> "sitter-" + i)
                .toList();
        AtomicInteger due = new AtomicInteger();
        AtomicInteger lives = new AtomicInteger(1);
        int inFlight = 0;
        try (Scene scene = new Scene(stage, cache);
                ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor()) {
            Victim victim = scene.victimOf(people);
            try {
                var feeding = feed.scheduleAtFixedRate(
                        () -> {
                            if (due.get() < lives.get() * PER_KILL) { // each life has its share, however long it takes
                                scene.roster().sits(people.get(due.getAndIncrement()));
                            }
                        },
                        0,
                        BETWEEN_DECISIONS.toMillis(),
                        TimeUnit.MILLISECONDS);
                Random random = new Random(SEED);
                for (int i = 1; i <= kills; i++) {
                    lives.set(i);
                    liveAWhile(scene, random);
                    victim.kill();
                    inFlight += scene.inFlight();
                    victim = scene.victim();
                    Report.progress("kill " + i + " of " + kills + ", " + due.get() + " prompts due, "
                            + scene.witness().arrivals().size() + " delivered");
                }
                feeding.cancel(false);
                scene.roster().flush();
                int all = due.get();
                scene.waitFor(
                        "all are delivered and recorded",
                        Duration.ofMinutes(10),
                        () -> scene.witness().arrivals().size() >= all && scene.accepted() >= all && scene.isAllTold());
                return result(scene, kills, all, inFlight);
            } finally {
                victim.kill();
            }
        }
    }

    /** Most lives last until some time after the first delivery; every eighth ends while the service still starts. */
    private static void liveAWhile(Scene scene, Random random) {
        int before = scene.witness().arrivals().size();
        if (random.nextInt(8) > 0) {
            scene.waitFor(
                    "it delivers",
                    LONGEST_START,
                    () -> scene.witness().arrivals().size() > before);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MS)));
    }

    private static Result result(Scene scene, int kills, int due, int inFlight) {
        int repeated = 0;
        int foreign = 0;
        for (List<Arrival> arrivals : scene.witness().arrivals().values()) {
            int keys = (int) arrivals.stream().map(Arrival::promptId).distinct().count();
            foreign += keys - 1;
            repeated += arrivals.size() - keys;
        }
        int lost = due - scene.witness().arrivals().size();
        return new Result(kills, due, lost, repeated, inFlight, foreign, scene.accepted());
    }
}
