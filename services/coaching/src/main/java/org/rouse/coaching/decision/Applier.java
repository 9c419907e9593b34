package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.decision.eligibility.Contact;

/** The only code that changes state. It decides nothing: equal states and events give equal states, so a replay runs this same code. */
public final class Applier {

    /** Long enough to learn from six prompts a day, short enough to forget old habits. */
    static final int DAYS_LEARNT_FROM = 28;

    /** How long at most a withheld decision is stored, and its outcome corrected: as long as evidence is on the log. */
    static final int DAYS_WHOLE = 14;

    /**
     * The most bytes that are kept of a person as a day begins: with what the fullest day adds, 72 moments at once, the state stays below 4
     * kB.
     */
    static final int MOST_BYTES = 2816;

    private Applier() {}

    /** The state after the events, in order. */
    public static DecisionState apply(DecisionState state, List<DecisionEvent> events) {
        DecisionState next = state;
        for (DecisionEvent event : events) {
            next = apply(next, event);
        }
        return next;
    }

    /** The state after the event. */
    public static DecisionState apply(DecisionState state, DecisionEvent event) {
        DecisionHead head = state.head();
        ContactLedger contacts = head.contacts();
        return switch (event) {
            case DecisionEvent.Decided decided -> decided(state, decided);
            case DecisionEvent.Withdrawn withdrawn ->
                state.with(head.with(contacts.change(
                        entry -> withdrawn.points().contains(entry.point()), ContactLedger.Entry::takenBack)));
            case DecisionEvent.OutcomeKnown known -> outcome(state, known);
            case DecisionEvent.SatLong sat -> state.with(head.with(head.rhythm().with(sat)));
            case DecisionEvent.Scheduled(DueItem item) -> state.with(head.with(item));
            case DecisionEvent.Settled(DueItem item) -> state.with(head.without(item));
            case DecisionEvent.FindingEnded(String finding) -> ended(state, finding);
            case DecisionEvent.Arrived(DecisionPoint point) ->
                state.with(head.with(contacts.change(point, ContactLedger.Entry::inHand)));
            case DecisionEvent.Replied replied ->
                state.with(head.with(
                        contacts.change(replied.point(), entry -> entry.with(replied.reply(), replied.at()))));
            case DecisionEvent.Returned(DecisionPoint point) -> state.with(head.with(contacts.without(point)));
            case DecisionEvent.HurtNoted hurt -> state.with(head.hurt(hurt.at()));
            case DecisionEvent.FewerWished wished -> state.with(head.fewer(wished.until()));
            case DecisionEvent.GuessedWrong(var promptAt) ->
                state.with(head.with(head.guesses().wrong(promptAt)));
            case DecisionEvent.GuessesForgotten() -> state.with(head.with(Guesses.NONE));
            case DecisionEvent.Forgotten() -> forgotten(state);
        };
    }

    private static DecisionState decided(DecisionState state, DecisionEvent.Decided decided) {
        PastDecision past = new PastDecision(
                decided.point(),
                decided.at(),
                decided.kind().isFollowed() ? decided.choice().activity() : "", // else nobody checks whether they moved
                decided.isSend(),
                decided.study().isPresent(),
                Optional.empty());
        DecisionState next = state.with(state.history().on(decided.day()).with(past));
        DecisionState kept = keep(next, decided.day());
        if (!(decided.ruling() instanceof Ruling.Send send)) {
            return kept;
        }
        DecisionHead told = kept.head().withTurn().with(kept.head().contacts().with(entry(decided, send)));
        return kept.with(
                decided.nowcast().isPresent() ? told.with(told.guesses().with(decided.at())) : told);
    }

    private static ContactLedger.Entry entry(DecisionEvent.Decided decided, Ruling.Send send) {
        return new ContactLedger.Entry(
                decided.point(),
                Contact.unanswered(decided.kind(), decided.at(), send.expiresAt()),
                false,
                false,
                false,
                false,
                decided.facts().kept(),
                decided.evidenceUntil());
    }

    /**
     * At the begin of a day, drops entries that are too old; of old ones, or too many, first those that nothing can be learnt from, then
     * the rest.
     */
    private static DecisionState keep(DecisionState state, LocalDate day) {
        if (state.head().days().contains(day)) {
            return state;
        }
        List<LocalDate> before = state.head().days();
        List<LocalDate> days =
                Stream.concat(before.stream(), Stream.of(day)).sorted().toList();
        LocalDate today = days.getLast();
        DecisionState next = state;
        for (LocalDate date : before) {
            if (!isKept(date, today)) {
                next = next.with(DecisionDay.empty(date));
            }
        }
        List<LocalDate> kept = days.stream().filter(date -> isKept(date, today)).toList();
        next = drop(condense(Sized.of(next, kept), kept, today), kept).state();
        DecisionHistory left = next.history();
        return next.with(next.head()
                .withDays(kept.stream().filter(date -> !left.on(date).isEmpty()).toList()));
    }

    private static Sized condense(Sized whole, List<LocalDate> days, LocalDate today) {
        Sized next = whole;
        for (LocalDate date : days) {
            if (date.isAfter(today.minusDays(DAYS_WHOLE)) && next.bytes() <= MOST_BYTES) {
                break;
            }
            if (!date.equals(today)) {
                next = next.with(next.state().history().on(date).condensed());
            }
        }
        return next;
    }

    private static Sized drop(Sized condensed, List<LocalDate> days) {
        Sized next = condensed;
        for (LocalDate date : days.subList(0, days.size() - 1)) {
            if (next.bytes() <= MOST_BYTES) {
                break;
            }
            next = next.with(DecisionDay.empty(date));
        }
        return next;
    }

    /** A state with the size of its head and stored days in bytes, updated as days change. */
    private record Sized(DecisionState state, int bytes) {

        static Sized of(DecisionState state, List<LocalDate> days) {
            return new Sized(
                    state,
                    HeadCodec.encode(state.head()).length
                            + days.stream()
                                    .mapToInt(date -> bytes(state.history().on(date)))
                                    .sum());
        }

        /** A copy with the new state of one of those days. */
        Sized with(DecisionDay day) {
            DecisionDay before = state.history().on(day.date());
            return day.equals(before) ? this : new Sized(state.with(day), bytes - bytes(before) + bytes(day));
        }

        private static int bytes(DecisionDay day) {
            return DayCodec.encode(day).length;
        }
    }

    private static boolean isKept(LocalDate date, LocalDate today) {
        return date.isAfter(today.minusDays(DAYS_LEARNT_FROM));
    }

    private static DecisionState outcome(DecisionState state, DecisionEvent.OutcomeKnown known) {
        DecisionState next =
                state.with(state.history().on(known.day()).with(known.point(), known.outcome(), known.revision()));
        return known.outcome().heeded().isPresent()
                ? next.with(
                        next.head().with(next.head().contacts().change(known.point(), ContactLedger.Entry::seenToMove)))
                : next;
    }

    private static DecisionState ended(DecisionState state, String finding) {
        DecisionHead head = state.head();
        ContactLedger contacts =
                head.contacts().change(entry -> entry.point().finding().equals(finding), ContactLedger.Entry::ended);
        List<DueItem> due = head.due().stream()
                .map(item -> item instanceof DueItem.DecideLater(Opportunity opportunity, var at)
                                && opportunity.point().finding().equals(finding)
                        ? new DueItem.DecideLater(opportunity.ended(), at)
                        : item)
                .toList();
        return state.with(head.with(contacts).withDue(due));
    }

    private static DecisionState forgotten(DecisionState state) {
        DecisionState next = state;
        for (LocalDate date : state.head().days()) {
            next = next.with(DecisionDay.empty(date));
        }
        return next.with(DecisionHead.EMPTY);
    }
}
