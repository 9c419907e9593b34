package org.rouse.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line.
 *
 * @param only    names of the measurements to run; empty means all
 * @param seconds length of one round
 * @param json    where to write the results as JSON too
 */
record Options(Set<String> only, Duration seconds, Optional<Path> json) {

    private static final Duration DEFAULT_ROUND = Duration.ofSeconds(2);

    /**
     * @param known existing names
     * @throws IllegalArgumentException with one sentence for the person at the terminal
     */
    static Options parse(List<String> arguments, Set<String> known) {
        Set<String> only = new TreeSet<>();
        Duration seconds = DEFAULT_ROUND;
        Optional<Path> json = Optional.empty();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.startsWith("--")) {
                only.add(option);
                i--; // a name alone
                continue;
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--only" -> only.addAll(List.of(value.split(",")));
                case "--seconds" -> seconds = seconds(value);
                case "--json" -> json = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException(option + " is not an option of bench");
            }
        }
        if (!known.containsAll(only)) {
            throw new IllegalArgumentException("bench and its --only take " + String.join(",", known));
        }
        return new Options(only, seconds, json);
    }

    /** @param known existing names */
    static String usage(Set<String> known) {
        return """
                ./rouse bench [NAME ...] [--only NAME,...] [--seconds N] [--json FILE]

                Measures all that is named, or everything but what takes half an hour; tables go to standard output.
                  NAME           of %s
                  --seconds N    length of one round, 1 to 999 (%d)
                  --json FILE    the tables as JSON too""".formatted(String.join(", ", known), DEFAULT_ROUND.toSeconds());
    }

    /** @param onRequest whether the measurement must be named */
    boolean wants(String name, boolean onRequest) {
        return (only.isEmpty() && !onRequest) || only.contains(name);
    }

    private static Duration seconds(String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("--seconds takes a whole number from 1 to 999");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
