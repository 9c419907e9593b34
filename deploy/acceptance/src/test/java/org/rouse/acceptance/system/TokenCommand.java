package org.rouse.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs a command for tokens, appending {@code --scope SCOPE --subject ID} to it; it prints one on standard output. */
final class TokenCommand implements Tokens {

    private final List<String> command;
    private final Map<String, String> given = new ConcurrentHashMap<>();

    TokenCommand(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public String token(String scope, String subject) {
        return given.computeIfAbsent(scope + ' ' + subject, key -> ask(scope, subject));
    }

    private String ask(String scope, String subject) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--scope", scope, "--subject", subject));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || token.isEmpty()) {
                throw new IllegalStateException("no token from " + String.join(" ", words));
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
