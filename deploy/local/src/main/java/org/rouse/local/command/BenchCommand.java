package org.rouse.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Listed here for the help; the launcher itself starts deploy/benchmarks, which this module does not know. */
@Command(name = "bench", description = "Measure Rouse on this machine (see deploy/benchmarks/README.md).")
final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "See deploy/benchmarks/README.md.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        throw new CommandRefusedException(
                "The benchmarks are started by the launcher: ./rouse bench " + String.join(" ", arguments));
    }
}
