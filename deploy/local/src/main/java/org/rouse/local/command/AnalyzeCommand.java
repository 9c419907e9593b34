package org.rouse.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.local.analyze.AnalysisRequest;
import org.rouse.local.analyze.Analyst;
import org.rouse.local.reading.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stretches and weeks of exported files, by the same core that the service runs. */
@Command(
        name = "analyze",
        description = "Find stretches in exported files, without a server.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {

    private static final MovementPolicy DEFAULTS = MovementPolicy.defaults();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RecordingsOption recordings = new RecordingsOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the stretches go, as CSV.")
    private Path out = Path.of("");

    @Option(names = "--aerobic", paramLabel = "FILE", description = "Where the ISO weeks go, as CSV.")
    private @Nullable Path weeks;

    @Option(names = "--min-break", description = "Minutes of movement that end a stretch (default: 2).")
    private int minBreak = DEFAULTS.minBreak();

    @Option(names = "--min-length", description = "Shortest stretch listed, minutes (default: 20).")
    private int minLength = DEFAULTS.longStretch();

    @Option(names = "--no-nonwear", description = "Take a wearable as worn however long it lies still.")
    private boolean noNonWear;

    @Option(names = "--nonwear-window", description = "Still minutes that show it was not worn (default: 90).")
    private int nonWearWindow = DEFAULTS.nonWearWindow();

    @Option(names = "--no-sleep", description = "Do not use reports of sleep.")
    private boolean noSleep;

    @Option(names = "--sedentary-below", description = "Accelerometer counts a minute (default: 100).")
    private int sedentaryBelow = DEFAULTS.cutpoints().lightCounts();

    @Override
    public Integer call() {
        Duration began = Duration.ofNanos(System.nanoTime());
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = recordings.files();
        Progress progress = new Progress(files, err, Terminal.isThere());
        Analyst.Summary summary = Analyst.analyse(
                new AnalysisRequest(recordings.reading(), policy(), minLength, out, Optional.ofNullable(weeks)),
                files,
                progress);
        recordings.say(summary.leftOut(), err);
        recordings.require(summary.people());
        Duration took = Duration.ofNanos(System.nanoTime()).minus(began);
        err.printf(
                Locale.ROOT,
                "%,d stretches of %d people from %,d minute values in %.1f s%s%n",
                summary.stretches(),
                summary.people(),
                summary.minutes(),
                took.toMillis() / 1000.0,
                summary.refused() == 0 ? "" : String.format(Locale.ROOT, " (%,d records refused)", summary.refused()));
        return 0;
    }

    private MovementPolicy policy() {
        try {
            return DEFAULTS.withMinBreak(minBreak)
                    .withNonWearWindow(noNonWear ? 0 : nonWearWindow)
                    .withReportedSleep(!noSleep)
                    .withCutpoints(DEFAULTS.cutpoints().withLightCounts(sedentaryBelow));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
