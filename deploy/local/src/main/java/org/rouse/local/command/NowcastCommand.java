package org.rouse.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rouse.coaching.decision.nowcast.Calibration;
import org.rouse.local.analyze.NowcastFit;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits and judges the table of hazards behind estimates for devices that report late. */
@Command(
        name = "nowcast",
        description = "Make the table by which it is likely that people sit on.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class NowcastCommand {

    private static final List<Integer> AGES = List.of(10, 15, 20, 30);
    private static final double TENTHS = 10;
    private static final double PERCENT = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            description = "Make a table of every other one of the people in the files, and judge it on the rest.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int fit(
            @Mixin RecordingsOption recordings,
            @Option(
                            names = "--version-name",
                            required = true,
                            paramLabel = "NAME",
                            description = "Of the table; it stands in each decision that goes by it.")
                    String version,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "Where the table goes (default: standard output).")
                    Optional<Path> out) {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = recordings.files();
        NowcastFit.Result result = fitted(recordings, version, files, new Progress(files, err, Terminal.isThere()));
        recordings.say(result.leftOut(), err);
        err.printf(
                Locale.ROOT,
                "%,d ends of long stretches of %d people; judged on %d others%n",
                result.ends(),
                result.madeOf(),
                result.judgedOn());
        tell(result, err);
        if (!result.holds()) {
            throw new CommandRefusedException(String.format(
                    Locale.ROOT,
                    "The table is not calibrated: in each band with %d cases, and one there has to be, what is seen has"
                            + " to lie within %.2f of what is said. It is not written.",
                    Calibration.LEAST_CASES,
                    Calibration.MOST_OFF));
        }
        write(result.table().write(), out);
        return 0;
    }

    private NowcastFit.Result fitted(RecordingsOption recordings, String version, List<Path> files, Progress progress) {
        try {
            return NowcastFit.of(recordings.reading(), version, files, progress);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void tell(NowcastFit.Result result, PrintWriter err) {
        err.println("said to go on       cases  in the mean  seen to go on");
        result.bands()
                .forEach((tenth, cases) -> err.printf(
                        Locale.ROOT,
                        "%.1f-%.1f        %,12d %12.3f %14.3f%n",
                        tenth / TENTHS,
                        (tenth + 1) / TENTHS,
                        cases.count(),
                        cases.said(),
                        cases.share()));
        result.ages().forEach((age, cases) -> {
            if (AGES.contains(age)) {
                err.printf(
                        Locale.ROOT,
                        "after %d minutes %.1f %% sat on, foretold %.1f %%%n",
                        age,
                        PERCENT * cases.share(),
                        PERCENT * cases.said());
            }
        });
    }

    private void write(String table, Optional<Path> out) {
        if (out.isEmpty()) {
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
            return;
        }
        try {
            Files.writeString(out.get(), table);
        } catch (IOException e) {
            throw new CommandRefusedException(out.get() + " cannot be written: " + SystemWords.of(e) + ".", e);
        }
    }
}
