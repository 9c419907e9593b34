package org.rouse.local.command;

import java.util.concurrent.Callable;
import org.rouse.ingest.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every supported wire format. */
@Command(
        name = "formats",
        description = "List the formats that parse and analyze read.",
        mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Formats.all().forEach(format -> spec.commandLine().getOut().println(format.name()));
        return 0;
    }
}
