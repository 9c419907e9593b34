package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rouse.coaching.decision.eligibility.Contact;
import org.rouse.coaching.decision.eligibility.ContactHistory;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;

/**
 * A person's recent prompts and their responses, from which budget, cool-down and open decisions are derived.
 *
 * @param entries oldest first
 */
public record ContactLedger(List<Entry> entries) {

    /** Longer than any local day, so that "today" is always whole. */
    private static final Duration MEMORY = Duration.ofDays(3);

    /** More than any budget allows in a day. */
    static final int MOST = 64;

    static final ContactLedger EMPTY = new ContactLedger(List.of());

    /**
     * A prompt that passed the checks.
     *
     * @param contact       the checks' view of it, without {@code moved}
     * @param moved         whether the person was seen to get up after it
     * @param arrived       whether their device, or a provider, has it
     * @param withdrawn     whether it was withdrawn, if it had not been sent yet
     * @param over          whether its ground is known to have ended
     * @param facts         the facts of its rule, for a second offer
     * @param evidenceUntil likewise
     */
    public record Entry(
            DecisionPoint point,
            Contact contact,
            boolean moved,
            boolean arrived,
            boolean withdrawn,
            boolean over,
            Facts facts,
            Optional<Instant> evidenceUntil) {

        Entry with(Reply reply, Instant when) {
            return new Entry(point, contact.with(reply, when), moved, arrived, withdrawn, over, facts, evidenceUntil);
        }

        Entry seenToMove() {
            return new Entry(point, contact, true, arrived, withdrawn, over, facts, evidenceUntil);
        }

        Entry inHand() {
            return new Entry(point, contact, moved, true, withdrawn, over, facts, evidenceUntil);
        }

        Entry takenBack() {
            return new Entry(point, contact, moved, arrived, true, over, facts, evidenceUntil);
        }

        Entry ended() {
            return new Entry(point, contact, moved, arrived, withdrawn, true, facts, evidenceUntil);
        }

        /** A person who got up has answered, whether or not they pressed a button. */
        Contact asSeen() {
            return moved ? contact.with(Reply.DONE, contact.at()) : contact;
        }

        /** Whether it may still be under way: advice is, but nobody withdraws it. */
        boolean isOpen(Instant now) {
            return !arrived
                    && !withdrawn
                    && contact.kind() != Kind.SEEK_CARE
                    && contact.reply() == Reply.NONE
                    && now.isBefore(contact.until());
        }
    }

    public ContactLedger {
        entries = List.copyOf(entries);
    }

    boolean holds(DecisionPoint point) {
        return find(point).isPresent();
    }

    Optional<Entry> find(DecisionPoint point) {
        return entries.stream().filter(entry -> entry.point().equals(point)).findFirst();
    }

    Optional<Entry> find(String personId, String decisionId) {
        return entries.stream()
                .filter(entry -> entry.point().decisionId(personId).equals(decisionId))
                .findFirst();
    }

    /** The history for the checks of a point: everything but the point itself, and what it repeats. */
    ContactHistory historyFor(DecisionPoint point, Instant hurtAt, Instant fewerUntil) {
        List<Contact> others = entries.stream()
                .filter(entry ->
                        !entry.point().equals(point) && !point.repeats().equals(Optional.of(entry.point())))
                .map(Entry::asSeen)
                .toList();
        return new ContactHistory(others, hurtAt, fewerUntil);
    }

    /** The prompts that may still be under way. */
    List<Entry> open(Instant now) {
        return entries.stream().filter(entry -> entry.isOpen(now)).toList();
    }

    ContactLedger with(Entry reserved) {
        Instant oldest = reserved.contact().at().minus(MEMORY);
        List<Entry> kept = new ArrayList<>(entries.stream()
                .filter(entry -> entry.contact().at().isAfter(oldest))
                .toList());
        kept.add(reserved);
        return new ContactLedger(kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }

    ContactLedger without(DecisionPoint point) {
        return new ContactLedger(
                entries.stream().filter(entry -> !entry.point().equals(point)).toList());
    }

    ContactLedger change(DecisionPoint point, UnaryOperator<Entry> how) {
        return change(entry -> entry.point().equals(point), how);
    }

    ContactLedger change(Predicate<Entry> which, UnaryOperator<Entry> how) {
        return new ContactLedger(entries.stream()
                .map(entry -> which.test(entry) ? how.apply(entry) : entry)
                .toList());
    }
}
