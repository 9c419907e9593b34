package org.rouse.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rouse.local.up.LocalMode;
import org.rouse.local.up.LocalSettings;
import org.rouse.local.up.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs local mode until it is told to stop. */
@Command(
        name = "up",
        description = "Run everything on this machine until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nROUSE_KAFKA (bootstrap servers) and ROUSE_MONGO (URI) name servers of your own to use instead of the embedded ones."
        })
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "Also let others come: web and the sign-in page listen there (default: 127.0.0.1, this machine"
                            + " alone). There are no passwords: whoever reaches them can be anybody.")
    private @Nullable String host;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "By which browsers come, through an HTTPS proxy or tunnel of your own; see docs/phone.md.")
    private @Nullable String publicUrl;

    @Option(
            names = "--stop-when-ready",
            hidden = true,
            description = "Lets the launcher record which classes a start needs.")
    private boolean stopWhenReady;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Reach reach = Reach.of(host, publicUrl);
        FileLogging.into(data.data());
        long from = System.nanoTime();
        CountDownLatch stopped = new CountDownLatch(1);
        LocalMode mode =
                LocalMode.start(LocalSettings.of(data.data(), data.basePort()).reachedBy(reach));
        if (stopWhenReady) {
            mode.close();
            return 0;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("\nStopping ...");
            mode.close();
            out.println("Stopped; everything is kept in " + data.data() + ".");
            stopped.countDown();
        }));
        new Greeting(mode, data.data()).print(out, Duration.ofNanos(System.nanoTime() - from));
        stopped.await();
        return 0;
    }
}
