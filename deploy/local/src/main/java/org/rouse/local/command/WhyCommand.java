package org.rouse.local.command;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.stream.DecisionReplay;
import org.rouse.contracts.v1.Decision;
import org.rouse.local.refusal.CommandRefusedException;
import org.rouse.local.why.DecisionLog;
import org.rouse.local.why.Explanation;
import org.rouse.local.why.LogOfPerson;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a decision. */
@Command(
        name = "why",
        description = "Make a decision again from the log, and say what it rests on and what would change it.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DECISION", description = "Id of the decision.")
    private String decision = "";

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--kafka",
            paramLabel = "SERVERS",
            description = "Brokers (default: $$ROUSE_KAFKA, else local mode's).")
    private Optional<String> kafka = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LogOfPerson log = found();
        DecisionReplay.Outcome again = new DecisionReplay(
                        settings(), log.decision().getPersonId(), log.records(), log.decisions(), log.known())
                .replay(decision);
        Explanation.of(log.decision(), log.decisions(), again.standing()).forEach(out::println);
        log.gone().forEach(what -> out.println("gone        " + what));
        if (again.decision().filter(log.bytes()::equals).isPresent()) {
            out.println("replay      the same decision, byte for byte ("
                    + log.bytes().size() + " bytes)");
            return 0;
        }
        out.println("replay      DIFFERS; on the log:");
        out.println(log.decision());
        out.println("made again:");
        out.println(again.decision().map(WhyCommand::shown).orElse("nothing was decided"));
        throw new CommandRefusedException("The decision does not come out again"
                + (log.gone().isEmpty() ? "" : ", as part of what it was made from is gone from the log")
                + "; the deployment's settings (ROUSE_COACHING_...) and version have to be those that decided.");
    }

    private LogOfPerson found() {
        try {
            return new DecisionLog(kafka.or(() -> Optional.ofNullable(System.getenv("ROUSE_KAFKA"))
                                    .filter(name -> !name.isBlank()))
                            .orElseGet(() -> "127.0.0.1:" + data.ports().kafka()))
                    .find(decision);
        } catch (KafkaException e) {
            throw new CommandRefusedException("The brokers could not be asked; name them by --kafka.", e);
        }
    }

    /** The service's settings in the same environment. */
    private static CoachingSettings settings() {
        return Binder.get(new StandardEnvironment()).bindOrCreate("rouse.coaching", CoachingSettings.class);
    }

    private static String shown(ByteString bytes) {
        try {
            return Decision.parseFrom(bytes).toString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
    }
}
