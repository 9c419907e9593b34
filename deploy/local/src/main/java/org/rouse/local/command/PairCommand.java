package org.rouse.local.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rouse.local.client.IngestApi;
import org.rouse.local.client.TerminalQr;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues a code by which a phone, watch or app gets a token of its own. */
@Command(
        name = "pair",
        description = "Show a code by which a phone, watch or app is paired, as text and as QR.",
        mixinStandardHelpOptions = true)
final class PairCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Option(names = "--person", required = true, paramLabel = "ID", description = "Whose device it is.")
    private String person = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (IngestApi api = service.api("person", person)) {
            JsonNode offer = api.post(
                    IngestApi.path("/api/v1/devices/pairings", Map.of("person", person)),
                    JsonMapper.shared().createObjectNode());
            String uri = offer.path("uri").asString("");
            out.println(TerminalQr.of(uri));
            out.println("  code   " + offer.path("code").asString(""));
            out.println("  link   " + uri);
            out.println("  until  " + offer.path("expiresAt").asString(""));
        }
        return 0;
    }
}
