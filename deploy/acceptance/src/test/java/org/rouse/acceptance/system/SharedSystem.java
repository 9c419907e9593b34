package org.rouse.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system with the first test that needs it; the store at the root of the run closes it. */
final class SharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedSystem.class))
                .computeIfAbsent(RunningSystem.class, key -> begin(), RunningSystem.class);
    }

    private static RunningSystem begin() {
        return Elsewhere.told()
                .map(RunningSystem::of)
                .orElseGet(() -> RunningSystem.of(LocalProcess.start(freshFolder())));
    }

    /** Below target of the module whose tests these are, where its logs outlive the run. */
    private static Path freshFolder() {
        Path folder = Path.of("target", "system").toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            return Files.createDirectories(folder).resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
