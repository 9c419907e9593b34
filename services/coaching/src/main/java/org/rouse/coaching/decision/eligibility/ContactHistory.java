package org.rouse.coaching.decision.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's recent prompts and responses.
 *
 * @param sent       prompts of at least the last two days
 * @param hurtAt     when they last reported pain; the epoch for never
 * @param fewerUntil until when they asked for fewer
 * @param seen       whether their devices detect breaks: otherwise silence says nothing
 */
public record ContactHistory(List<Contact> sent, Instant hurtAt, Instant fewerUntil, boolean seen) {

    /** So many unanswered prompts in a row mean that something is wrong with the prompts, not with the person. */
    static final int MANY_IGNORED = 3;

    /** How long a flare pauses exercise (DOMAIN section 4). */
    static final Duration FLARE = Duration.ofHours(48);

    /** The history of a person without any prompt. */
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

    /** The history of a person whose breaks no device detects: unanswered prompts are not held against the prompts. */
    public ContactHistory unseen() {
        return new ContactHistory(sent, hurtAt, fewerUntil, false);
    }

    /** The number of consecutive prompts without any response, up to the newest that could have been heeded by now. */
    public int ignored(Instant now) {
        return (int) unanswered(now).count();
    }

    /** Whether it is time to ask the person, once for each row of unanswered prompts. */
    boolean callsForQuestion(Instant now) {
        return ignored(now) >= MANY_IGNORED && unanswered(now).noneMatch(one -> one.kind() == Kind.QUESTION);
    }

    /** Whether prompts have to come at half the rate. */
    boolean isHalved(Instant now) {
        return ignored(now) >= MANY_IGNORED || now.isBefore(fewerUntil);
    }

    /** Whether reported pain still forbids exercise. */
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
