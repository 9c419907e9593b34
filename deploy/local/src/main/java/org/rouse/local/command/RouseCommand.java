package org.rouse.local.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rouse} and its commands. Exit codes: 0 done, 1 could not be done (one sentence on standard error), 2 wrong usage. */
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
            NowcastCommand.class,
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

    RouseCommand() {}

    /** The version that the build wrote into the jar; classes alone have none. */
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

    /** Runs the command; returns the exit code. */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine all = new CommandLine(new RouseCommand());
        return all.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(RouseCommand::wronglyAsked)
                .setExecutionExceptionHandler(RouseCommand::failed)
                .execute(idsLast(all, args));
    }

    /** Ids of decisions may begin with a dash: an argument of {@code why} that does, and is no option's name, is an id. */
    static String[] idsLast(CommandLine all, String... args) {
        CommandLine why = all.getSubcommands().get("why");
        if (why == null
                || args.length == 0
                || !args[0].equals("why")
                || List.of(args).contains("--")) {
            return args;
        }
        Set<String> options = why.getCommandSpec().optionsMap().keySet();
        Predicate<String> isId = arg -> arg.startsWith("-") && !options.contains(arg.split("=", 2)[0]);
        return Stream.of(
                        Stream.of(args).filter(isId.negate()),
                        Stream.of("--"),
                        Stream.of(args).filter(isId))
                .flatMap(Function.identity())
                .toArray(String[]::new);
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
