package org.rouse.coaching.decision.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one person was sent lately, and what they said.
 *
 * @param sent       at least of the last two days
 * @param hurtAt     when they last said that it hurts; the epoch for never
 * @param fewerUntil until when they asked for fewer
 * @param seen       whether their devices see it when they take a break: else silence says nothing
 */
public record ContactHistory(List<Contact> sent, Instant hurtAt, Instant fewerUntil, boolean seen) {

    /** So many in a row without an answer mean that something is wrong with the prompts, not with the person. */
    static final int MANY_IGNORED = 3;

    /** A flare pauses exercise for that long (DOMAIN section 4). */
    static final Duration FLARE = Duration.ofHours(48);

    /** Of someone who was never sent anything. */
    public static final ContactHistory NONE = new ContactHistory(List.of(), Instant.EPOCH, Instant.EPOCH);

    public ContactHistory(List<Contact> sent, Instant hurtAt, Instant fewerUntil) {
        this(sent, hurtAt, fewerUntil, true);
    }

    /** Sorted, newest first. */
    public ContactHistory {
        sent = sent.stream()
                .sorted(Comparator.comparing(Contact::at).reversed())
                .toList();
    }

    /** The same of somebody whose breaks no device sees: what they leave unanswered is not held against the prompts. */
    public ContactHistory unseen() {
        return new ContactHistory(sent, hurtAt, fewerUntil, false);
    }

    /** Prompts in a row, up to the newest that could have been heeded by now, that nothing came back on. */
    public int ignored(Instant now) {
        return (int) unanswered(now).count();
    }

    /** Whether it is time to ask the person, once for each row of prompts they left unanswered. */
    boolean callsForQuestion(Instant now) {
        return ignored(now) >= MANY_IGNORED && unanswered(now).noneMatch(one -> one.kind() == Kind.QUESTION);
    }

    /** Whether prompts are to come at half the rate. */
    boolean isHalved(Instant now) {
        return ignored(now) >= MANY_IGNORED || now.isBefore(fewerUntil);
    }

    /** Whether pain that the person reported still forbids exercise. */
    public boolean isFlaring(Instant now) {
        return hurtAt.isAfter(Instant.EPOCH) && now.isBefore(hurtAt.plus(FLARE));
    }

    private Stream<Contact> unanswered(Instant now) {
        return sent.stream()
                .filter(one -> seen)
                .filter(one -> one.kind() != Kind.SEEK_CARE && one.kind().isFollowed())
                .filter(one -> one.reply() != Reply.NONE || !now.isBefore(one.until()))
                .takeWhile(one -> one.reply() == Reply.NONE);
    }
}
