package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The small part of a person's decision state that every decision needs, at most 2 kB.
 *
 * @param turn       counts all prompts so far, so that texts take turns
 * @param hurtAt     when the person last reported pain; the epoch for never
 * @param fewerUntil until when they asked for fewer prompts; the epoch for never
 * @param contacts   their recent prompts
 * @param due        due items, by time
 * @param days       local days with stored decisions, oldest first
 * @param rhythm     when in their day they sit long
 * @param guesses    the latest prompts that rested on an estimate
 */
public record DecisionHead(
        int turn,
        Instant hurtAt,
        Instant fewerUntil,
        ContactLedger contacts,
        List<DueItem> due,
        List<LocalDate> days,
        Rhythm rhythm,
        Guesses guesses) {

    /** The head of a person without any decision. */
    public static final DecisionHead EMPTY = new DecisionHead(
            0, Instant.EPOCH, Instant.EPOCH, ContactLedger.EMPTY, List.of(), List.of(), Rhythm.UNKNOWN, Guesses.NONE);

    public DecisionHead {
        due = due.stream().sorted(Comparator.comparing(DueItem::at)).toList();
        days = days.stream().distinct().sorted().toList();
    }

    /** When the next item is due. */
    public Optional<Instant> nextDue() {
        return due.stream().findFirst().map(DueItem::at);
    }

    /** The items that are due by now, in order. */
    public List<DueItem> dueBy(Instant now) {
        return due.stream().filter(item -> !item.at().isAfter(now)).toList();
    }

    /** Whether nothing of it need be stored. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    DecisionHead withTurn() {
        return new DecisionHead(turn + 1, hurtAt, fewerUntil, contacts, due, days, rhythm, guesses);
    }

    DecisionHead with(ContactLedger next) {
        return new DecisionHead(turn, hurtAt, fewerUntil, next, due, days, rhythm, guesses);
    }

    DecisionHead withDays(List<LocalDate> next) {
        return new DecisionHead(turn, hurtAt, fewerUntil, contacts, due, next, rhythm, guesses);
    }

    DecisionHead hurt(Instant at) {
        return at.isAfter(hurtAt) ? new DecisionHead(turn, at, fewerUntil, contacts, due, days, rhythm, guesses) : this;
    }

    DecisionHead fewer(Instant until) {
        return new DecisionHead(turn, hurtAt, until, contacts, due, days, rhythm, guesses);
    }

    DecisionHead withDue(List<DueItem> next) {
        return new DecisionHead(turn, hurtAt, fewerUntil, contacts, next, days, rhythm, guesses);
    }

    DecisionHead with(Rhythm next) {
        return new DecisionHead(turn, hurtAt, fewerUntil, contacts, due, days, next, guesses);
    }

    DecisionHead with(Guesses next) {
        return new DecisionHead(turn, hurtAt, fewerUntil, contacts, due, days, rhythm, next);
    }

    DecisionHead with(DueItem item) {
        return withDue(Stream.concat(due.stream(), Stream.of(item)).toList());
    }

    DecisionHead without(DueItem item) {
        return withDue(due.stream().filter(one -> !one.equals(item)).toList());
    }
}
