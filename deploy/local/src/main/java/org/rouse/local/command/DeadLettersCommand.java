package org.rouse.local.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.rouse.local.deadletters.DeadLetters;
import org.rouse.local.deadletters.PutAside;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records that a service could not read. */
@Command(
        name = "dead-letters",
        description = "List records that a service could not read, or put them back once it can.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand {

    /** Selects the broker, and the records. */
    static final class Which {

        @Mixin
        private DataOption data = new DataOption();

        @Option(
                names = "--kafka",
                paramLabel = "SERVERS",
                description = "Brokers (default: $$ROUSE_KAFKA, else local mode's).")
        private Optional<String> kafka = Optional.empty();

        @Option(names = "--all", description = "Those put back already too.")
        private boolean all;

        private DeadLetters letters() {
            return new DeadLetters(kafka.or(() ->
                            Optional.ofNullable(System.getenv("ROUSE_KAFKA")).filter(name -> !name.isBlank()))
                    .orElse("127.0.0.1:" + data.ports().kafka()));
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(description = "Who put aside what and why, without what it says.", mixinStandardHelpOptions = true)
    int list(@Mixin Which which) {
        PrintWriter out = spec.commandLine().getOut();
        List<PutAside> letters = attempt(() -> which.letters().list(which.all));
        for (PutAside one : letters) {
            out.println(one.at() + "  " + one.said());
        }
        out.println(letters.size() + (letters.size() == 1 ? " dead letter" : " dead letters"));
        return 0;
    }

    @Command(
            description = "Write them to the topics they came from; those put back before stay where they are.",
            mixinStandardHelpOptions = true)
    int replay(@Mixin Which which) {
        int count = attempt(() -> which.letters().putBack(which.all));
        spec.commandLine().getOut().println(count + (count == 1 ? " record put back" : " records put back"));
        return 0;
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (KafkaException e) {
            throw new CommandRefusedException("The brokers could not be asked; name them by --kafka.", e);
        }
    }
}
