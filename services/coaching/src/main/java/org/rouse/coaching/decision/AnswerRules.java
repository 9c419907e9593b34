package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.decision.DecisionEvent.Arrived;
import org.rouse.coaching.decision.DecisionEvent.FewerWished;
import org.rouse.coaching.decision.DecisionEvent.GuessedWrong;
import org.rouse.coaching.decision.DecisionEvent.HurtNoted;
import org.rouse.coaching.decision.DecisionEvent.Replied;
import org.rouse.coaching.decision.DecisionEvent.Returned;
import org.rouse.coaching.decision.DecisionEvent.Scheduled;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;

/** The consequences of an answer. Repeated, late and reordered answers change nothing. */
final class AnswerRules {

    private static final Duration SNOOZE = Duration.ofMinutes(10);

    /** How long a wish for fewer prompts is followed. */
    private static final Duration FEWER = Duration.ofDays(7);

    private AnswerRules() {}

    static List<DecisionEvent> of(Trigger.Answered answered, DecisionState state, LocalDate day, Instant now) {
        Optional<ContactLedger.Entry> about = state.head().contacts().find(state.personId(), answered.decisionId());
        List<DecisionEvent> events = new ArrayList<>();
        if (answered.answer() == Answer.HURTS) {
            // Pain counts whatever prompt it was reported on, and however late.
            events.add(new HurtNoted(answered.at()));
            events.addAll(Withdrawals.ofAll(without(state, about), day, now));
        }
        about.ifPresent(entry -> {
            events.addAll(of(entry, answered.answer(), answered.at()));
            Instant promptAt = entry.contact().at();
            if (answered.answer() == Answer.MOVED_ALREADY
                    && state.head().guesses().hold(promptAt)) {
                events.add(new GuessedWrong(promptAt));
            }
        });
        return events;
    }

    /** A prompt that the person has already received is not withdrawn. */
    private static DecisionState without(DecisionState state, Optional<ContactLedger.Entry> about) {
        ContactLedger contacts = state.head().contacts();
        return about.map(entry -> state.with(state.head().with(contacts.without(entry.point()))))
                .orElse(state);
    }

    private static List<DecisionEvent> of(ContactLedger.Entry entry, Answer answer, Instant at) {
        return switch (answer) {
            case ACCEPTED, DELIVERED -> arrived(entry);
            case OPENED -> replied(entry, Reply.SEEN, at);
            case SNOOZED -> snoozed(entry, at);
            case DISMISSED, MOVED_ALREADY -> dismissed(entry, at);
            case HURTS -> replied(entry, Reply.DISMISSED, at);
            case DONE -> replied(entry, Reply.DONE, at);
            case FAILED, EXPIRED, WITHDRAWN -> returned(entry);
        };
    }

    private static List<DecisionEvent> arrived(ContactLedger.Entry entry) {
        return entry.arrived() ? List.of() : List.of(new Arrived(entry.point()));
    }

    /**
     * Empty where an equal or stronger answer came before. Whoever answers has received the prompt, whether or not the provider's report of
     * that has arrived.
     */
    private static List<DecisionEvent> replied(ContactLedger.Entry entry, Reply reply, Instant at) {
        if (reply.compareTo(entry.contact().reply()) <= 0) {
            return List.of();
        }
        List<DecisionEvent> events = new ArrayList<>(arrived(entry));
        events.add(new Replied(entry.point(), reply, at));
        return events;
    }

    /** Once for each prompt: one that was snoozed, answered otherwise, or is itself a second offer cannot be snoozed again. */
    private static List<DecisionEvent> snoozed(ContactLedger.Entry entry, Instant at) {
        List<DecisionEvent> events = new ArrayList<>(replied(entry, Reply.SNOOZED, at));
        if (!events.isEmpty() && entry.point().repeats().isEmpty()) {
            events.add(new Scheduled(new DueItem.OfferAgain(entry.point(), at.plus(SNOOZE))));
        }
        return events;
    }

    private static List<DecisionEvent> dismissed(ContactLedger.Entry entry, Instant at) {
        List<DecisionEvent> events = new ArrayList<>(replied(entry, Reply.DISMISSED, at));
        if (!events.isEmpty() && entry.contact().kind() == Kind.QUESTION) {
            events.add(new FewerWished(at.plus(FEWER)));
        }
        return events;
    }

    /** An acceptance by a provider, or an answer of the person, outranks a failed delivery. */
    private static List<DecisionEvent> returned(ContactLedger.Entry entry) {
        return entry.arrived() || entry.contact().reply() != Reply.NONE
                ? List.of()
                : List.of(new Returned(entry.point()));
    }
}
