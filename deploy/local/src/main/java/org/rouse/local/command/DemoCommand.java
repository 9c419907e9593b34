package org.rouse.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rouse.local.demo.Demo;
import org.rouse.local.demo.DemoOptions;
import org.rouse.local.folder.FolderRemoval;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole path from a wristband's minutes to a prompt, in a temporary folder. */
@Command(
        name = "demo",
        description = "Replay some days of real people and watch what Rouse makes of them.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--people", defaultValue = "4", description = "How many of them, 1-4 (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--days", defaultValue = "2", description = "How many days, 1-4 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--speed",
            defaultValue = "400",
            description =
                    "Replayed seconds in a real one by day; nights pass ten times as fast (default: ${DEFAULT-VALUE}).")
    private int speed;

    @Option(names = "--plain", description = "Plain lines, as when standard output is no terminal.")
    private boolean plain;

    @Option(
            names = "--stay",
            description =
                    "Run on after the replay until Ctrl-C, as it does by itself where standard output is a terminal.")
    private boolean stay;

    @Option(names = "--no-browser", description = "Say where the console is, and open nothing: for servers.")
    private boolean noBrowser;

    @Override
    public Integer call() throws InterruptedException {
        DemoOptions options =
                new DemoOptions(people, days, speed, stay || Terminal.isThere(), !noBrowser && Terminal.isThere());
        PrintWriter out = spec.commandLine().getOut();
        Path data = temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FolderRemoval.of(data)));
        FileLogging.into(data);
        out.println("Starting Rouse ...");
        new Demo(options, out, !plain && Terminal.isThere(), Terminal.width()).run(data);
        return 0;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("rouse-demo-");
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "A temporary folder for the demo cannot be made: " + SystemWords.of(e) + ".", e);
        }
    }
}
