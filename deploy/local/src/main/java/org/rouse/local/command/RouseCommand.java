package org.rouse.local.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rouse} and its commands. Exit codes: 0 done, 1 could not be done (one sentence on standard error), 2 wrongly asked. */
@Command(
        name = "rouse",
        description = "Prompts people with back pain to move, at the moment it helps.",
        mixinStandardHelpOptions = true,
        versionProvider = RouseCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            AnalyzeCommand.class,
            ParseCommand.class,
            FormatsCommand.class,
            ImportCommand.class,
            PairCommand.class,
            QuarantineCommand.class,
            TokenCommand.class,
            DeadLettersCommand.class,
            WhyCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:could not be done; standard error says why", "2:wrongly asked"})
public final class RouseCommand {

    private RouseCommand() {}

    /** As the build wrote it into the jar; classes alone have none. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "rouse "
                        + Objects.requireNonNullElse(
                                RouseCommand.class.getPackage().getImplementationVersion(), "(not packaged)")
            };
        }
    }

    /** Does what the arguments say; returns the exit code. */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new RouseCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(RouseCommand::wronglyAsked)
                .setExecutionExceptionHandler(RouseCommand::failed)
                .execute(args);
    }

    private static int wronglyAsked(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("rouse: " + e.getMessage() + " (see: rouse help "
                        + (command.getParent() == null ? "" : command.getCommandName()) + ")");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof CommandRefusedException refused) {
            command.getErr().println("rouse: " + refused.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
