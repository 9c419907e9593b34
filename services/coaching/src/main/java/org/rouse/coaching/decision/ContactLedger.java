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
 * What one person was let through lately, and what came back: budget, cool-down and open decisions are read off it.
 *
 * @param entries oldest first
 */
public record ContactLedger(List<Entry> entries) {

    /** Longer than any local day, so that "today" is always whole. */
    private static final Duration MEMORY = Duration.ofDays(3);

    /** More than any budget lets through in a day. */
    static final int MOST = 64;

    static final ContactLedger EMPTY = new ContactLedger(List.of());

    /**
     * A prompt that was let through.
     *
     * @param contact       as the checks see it, but for {@code moved}
     * @param moved         whether the person was seen to get up after it
     * @param arrived       whether it is in the hands of their device, or of who brings it there
     * @param withdrawn     whether it was taken back, if it had not gone out yet
     * @param over          whether what it rests on is known not to hold any more
     * @param facts         what its rule saw, should it be offered again
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

        /** Who got up has answered, whether or not they pressed a button. */
        Contact asSeen() {
            return moved ? contact.with(Reply.DONE, contact.at()) : contact;
        }

        /** Whether it may still be on its way: advice is, but nobody takes it back. */
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

    /** What the checks are to know when they are asked about a point: everything but the point itself, and what it repeats. */
    ContactHistory historyFor(DecisionPoint point, Instant hurtAt, Instant fewerUntil) {
        List<Contact> others = entries.stream()
                .filter(entry ->
                        !entry.point().equals(point) && !point.repeats().equals(Optional.of(entry.point())))
                .map(Entry::asSeen)
                .toList();
        return new ContactHistory(others, hurtAt, fewerUntil);
    }

    /** Those that may still be on their way. */
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
