package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.eligibility.Check;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.decision.eligibility.Reply;
import org.rouse.coaching.decision.nowcast.Nowcast;

/** A consequence of a trigger. State changes by these alone; some of them go on the log too. */
public sealed interface DecisionEvent {

    /**
     * A decision to prompt a person, or not to. Goes on the log.
     *
     * @param kind          kind of prompt: that of the point, or a question in its place
     * @param day           local day of the person it counts in
     * @param checks        made, in order; the last one of a refusal is the one that failed
     * @param choice        the suggestion, and its alternatives
     * @param study         the draw, if any
     * @param nowcast       the estimate, for an estimated moment
     * @param turn          counts the person's earlier prompts, so that texts take turns
     * @param ignoredInARow prompts in a row that they left unanswered
     */
    record Decided(
            DecisionPoint point,
            Kind kind,
            Ruling ruling,
            Instant at,
            LocalDate day,
            Facts facts,
            Optional<Instant> evidenceUntil,
            List<Check> checks,
            Choice choice,
            Optional<Lot> study,
            Optional<Nowcast> nowcast,
            int turn,
            int ignoredInARow)
            implements DecisionEvent {

        public Decided {
            checks = List.copyOf(checks);
        }

        /** The activity to name in the words of the prompt, in the words of workouts; empty for a break that is only getting up. */
        public String suggestedActivity() {
            return point.kind() != Kind.AEROBIC && Choice.isPlainBreak(choice.activity()) ? "" : choice.activity();
        }

        boolean isSend() {
            return ruling instanceof Ruling.Send;
        }
    }

    /**
     * A draw of a study, or of the hold-out.
     *
     * @param prompts                the drawn arm
     * @param probabilityThousandths of the arm that prompts, 100-900
     * @param design                 study or hold-out
     */
    record Lot(boolean prompts, int probabilityThousandths, Refusal design) {}

    /** Decisions that are withdrawn: those that were not sent yet must not be sent. Goes on the log. */
    record Withdrawn(List<DecisionPoint> points, Refusal reason, Instant at, LocalDate day) implements DecisionEvent {

        /** @throws IllegalArgumentException when nothing is withdrawn */
        public Withdrawn {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a withdrawal names what it takes back");
            }
        }

        /** Its id as a decision. */
        public String decisionId(String personId) {
            return DecisionId.ofWithdrawal(personId, points);
        }
    }

    /**
     * A person's behaviour after a decision. Goes on the log.
     *
     * @param day      local day of the person that the decision counts in
     * @param revision from 1
     */
    record OutcomeKnown(DecisionPoint point, LocalDate day, ProximalOutcome outcome, int revision, Instant at)
            implements DecisionEvent {}

    /**
     * The person had sat long enough for a moment of a stretch.
     *
     * @param day    local day of that moment
     * @param hour   local hour, 0-23
     * @param number of the moment within its stretch, from 1
     */
    record SatLong(LocalDate day, int hour, int number) implements DecisionEvent {}

    /** An item becomes due later. */
    record Scheduled(DueItem item) implements DecisionEvent {}

    /** A due item is done, or cancelled. */
    record Settled(DueItem item) implements DecisionEvent {}

    /** A finding is known to have ended. */
    record FindingEnded(String finding) implements DecisionEvent {}

    /** The person's device, or a provider, has the prompt. */
    record Arrived(DecisionPoint point) implements DecisionEvent {}

    /** The person answered. */
    record Replied(DecisionPoint point, Reply reply, Instant at) implements DecisionEvent {}

    /** A prompt never reached the person: it costs neither budget nor cool-down. */
    record Returned(DecisionPoint point) implements DecisionEvent {}

    /** The person reported pain. */
    record HurtNoted(Instant at) implements DecisionEvent {}

    /** The person wants fewer prompts. */
    record FewerWished(Instant until) implements DecisionEvent {}

    /** A prompt on an estimate met a person who had just moved. */
    record GuessedWrong(Instant promptAt) implements DecisionEvent {}

    /** The person wants estimates to count again. */
    record GuessesForgotten() implements DecisionEvent {}

    /** All state of the person is dropped. */
    record Forgotten() implements DecisionEvent {}
}
