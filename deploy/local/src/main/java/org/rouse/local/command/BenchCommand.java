package org.rouse.local.command;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.rouse.local.Bench;
import org.rouse.local.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands over to deploy/benchmarks, whose classes the launcher puts on the class path for this command alone. */
@Command(name = "bench", description = "Measure Rouse on this machine.")
final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "See deploy/benchmarks/README.md.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        Bench bench = ServiceLoader.load(Bench.class)
                .findFirst()
                .orElseThrow(() -> new CommandRefusedException(
                        "The benchmarks are not on the class path; start them as ./rouse bench."));
        return bench.run(arguments);
    }
}
