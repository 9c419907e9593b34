package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Sent;

/**
 * What one person was let through lately: the budget and the cool-down are reserved in it.
 *
 * @param version changes with each change; 0 before the first
 * @param turn    counts what was ever reserved, so that texts take turns
 * @param entries oldest first
 */
record Ledger(String personId, long version, int turn, List<Entry> entries) {

    /** Longer than any local day, so that "today" is always whole. */
    private static final Duration MEMORY = Duration.ofDays(3);

    /** One reservation. */
    record Entry(String promptId, String findingId, Kind kind, Instant at) {}

    Ledger {
        entries = List.copyOf(entries);
    }

    static Ledger empty(String personId) {
        return new Ledger(personId, 0, 0, List.of());
    }

    boolean holds(String promptId) {
        return entries.stream().anyMatch(entry -> entry.promptId().equals(promptId));
    }

    /** What the gate is to know when it decides on the prompt: everything else. */
    List<Sent> historyFor(String promptId) {
        return entries.stream()
                .filter(entry -> !entry.promptId().equals(promptId))
                .map(entry -> new Sent(entry.kind(), entry.at()))
                .toList();
    }

    /** Prompts of the finding. */
    List<String> promptsOf(String findingId) {
        return entries.stream()
                .filter(entry -> entry.findingId().equals(findingId))
                .map(Entry::promptId)
                .toList();
    }

    Ledger with(Entry reserved) {
        List<Entry> kept = new ArrayList<>(entries.stream()
                .filter(entry -> entry.at().isAfter(reserved.at().minus(MEMORY)))
                .toList());
        kept.add(reserved);
        return new Ledger(personId, version + 1, turn + 1, kept);
    }

    /** Without a prompt that never reached the person: it counts against nothing. */
    Ledger without(String promptId) {
        List<Entry> kept = entries.stream()
                .filter(entry -> !entry.promptId().equals(promptId))
                .toList();
        return new Ledger(personId, version + 1, turn, kept);
    }
}
