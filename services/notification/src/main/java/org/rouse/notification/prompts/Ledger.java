package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rouse.notification.gate.History;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Reply;
import org.rouse.notification.gate.Sent;
import org.rouse.notification.receipts.Action;

/**
 * What one person was let through lately, and what came back: the budget and the cool-down are reserved in it.
 *
 * @param version    of what was read; 0 before the first change. The store counts it up
 * @param turn       counts what was ever reserved, so that texts take turns
 * @param entries    oldest first
 * @param hurtAt     when the person last said that it hurts
 * @param fewerUntil until when they asked for fewer prompts
 */
record Ledger(String personId, long version, int turn, List<Entry> entries, Instant hurtAt, Instant fewerUntil) {

    /** Longer than any local day, so that "today" is always whole. */
    private static final Duration MEMORY = Duration.ofDays(3);

    /** For how long a wish for fewer prompts is heeded. */
    private static final Duration FEWER = Duration.ofDays(7);

    /**
     * One reservation.
     *
     * @param over whether what it rests on is known not to hold any more
     */
    record Entry(String promptId, String findingId, Sent sent, boolean over) {

        Entry with(Sent next) {
            return new Entry(promptId, findingId, next, over);
        }
    }

    Ledger {
        entries = List.copyOf(entries);
    }

    static Ledger empty(String personId) {
        return new Ledger(personId, 0, 0, List.of(), Instant.EPOCH, Instant.EPOCH);
    }

    boolean holds(String promptId) {
        return entries.stream().anyMatch(entry -> entry.promptId().equals(promptId));
    }

    /** What the gate is to know when it decides on a prompt: everything but the prompt itself, and the one it repeats. */
    History historyFor(String promptId, String repeats) {
        List<Sent> others = entries.stream()
                .filter(entry ->
                        !entry.promptId().equals(promptId) && !entry.promptId().equals(repeats))
                .map(Entry::sent)
                .toList();
        return new History(others, hurtAt, fewerUntil);
    }

    /** Prompts of the finding. */
    List<String> promptsOf(String findingId) {
        return entries.stream()
                .filter(entry -> entry.findingId().equals(findingId))
                .map(Entry::promptId)
                .toList();
    }

    /** With the finding known not to hold any more. */
    Ledger over(String findingId) {
        return entries(entries.stream()
                .map(entry -> entry.findingId().equals(findingId)
                        ? new Entry(entry.promptId(), findingId, entry.sent(), true)
                        : entry)
                .toList());
    }

    /** Whether a prompt that was put off may still be offered again. */
    boolean stillHolds(String promptId) {
        return entries.stream().anyMatch(entry -> entry.promptId().equals(promptId) && !entry.over());
    }

    Ledger with(Entry reserved) {
        Instant oldest = reserved.sent().at().minus(MEMORY);
        List<Entry> kept = new ArrayList<>(entries.stream()
                .filter(entry -> entry.sent().at().isAfter(oldest))
                .toList());
        kept.add(reserved);
        return new Ledger(personId, version, turn + 1, kept, hurtAt, fewerUntil);
    }

    /** Without a prompt that never reached the person: it counts against nothing. */
    Ledger without(String promptId) {
        return entries(entries.stream()
                .filter(entry -> !entry.promptId().equals(promptId))
                .toList());
    }

    /** With what the person said; the same ledger when that changes nothing. */
    Ledger answered(String promptId, Action action, Instant when) {
        return switch (action) {
            case DONE -> replied(promptId, Reply.DONE, when);
            case SNOOZE -> replied(promptId, Reply.SNOOZED, when);
            case NOT_NOW -> dismissed(promptId, when);
            case HURTS -> hurt(when).replied(promptId, Reply.DISMISSED, when);
            case OPENED -> replied(promptId, Reply.SEEN, when);
            case DELIVERED -> this;
        };
    }

    /** With what came back on the prompt; the same ledger when nothing stronger did. */
    Ledger replied(String promptId, Reply reply, Instant when) {
        return entries(entries.stream()
                .map(entry -> entry.promptId().equals(promptId)
                        ? entry.with(entry.sent().with(reply, when))
                        : entry)
                .toList());
    }

    private Ledger dismissed(String promptId, Instant when) {
        boolean question = entries.stream()
                .anyMatch(entry ->
                        entry.promptId().equals(promptId) && entry.sent().kind() == Kind.QUESTION);
        Ledger next = replied(promptId, Reply.DISMISSED, when);
        return question && !next.equals(this)
                ? new Ledger(personId, version, turn, next.entries, hurtAt, when.plus(FEWER))
                : next;
    }

    private Ledger hurt(Instant when) {
        return when.isAfter(hurtAt) ? new Ledger(personId, version, turn, entries, when, fewerUntil) : this;
    }

    private Ledger entries(List<Entry> next) {
        return new Ledger(personId, version, turn, next, hurtAt, fewerUntil);
    }
}
