package org.rouse.local.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rouse.local.folder.DataFolder;
import org.rouse.local.issuer.SigningKey;
import org.rouse.local.issuer.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Mints a token that the local mode of the same data folder and ports accepts, running or not. */
@Command(name = "token", description = "Print a token for local mode.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--scope",
            required = true,
            description = "sync (a person's device), person, coach or admin; several separated by spaces.")
    private String scope = "";

    @Option(
            names = {"--subject", "--person", "--coach"},
            paramLabel = "ID",
            defaultValue = "local",
            description = "Id of the person or coach (default: ${DEFAULT-VALUE}).")
    private String subject = "";

    @Option(
            names = "--org",
            paramLabel = "ID",
            description = "Organisation of a coach or an admin; an admin without one is the operator's.")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--hours", defaultValue = "24", description = "Lifetime (default: ${DEFAULT-VALUE}).")
    private int hours;

    @Override
    public Integer call() {
        TokenIssuer issuer = new TokenIssuer(
                SigningKey.of(DataFolder.secretsOf(data.data())),
                "http://127.0.0.1:" + data.ports().issuer(),
                InstantSource.system());
        spec.commandLine().getOut().println(issuer.token(subject, scope, organisation, Duration.ofHours(hours)));
        return 0;
    }
}
