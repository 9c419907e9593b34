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

/** What has come of a trigger. State changes by these alone; some of them go on the log too. */
public sealed interface DecisionEvent {

    /**
     * A decision to tell somebody something, or not to. Goes on the log.
     *
     * @param kind          what is asked of the person: that of the point, or a question in its place
     * @param day           local day of the person it counts in
     * @param checks        made, in order; the last one of a refusal is the one that failed
     * @param choice        what is suggested, and what else was weighed
     * @param study         the draw, where it was left to one
     * @param nowcast       what was likely, of a moment that was no more than that
     * @param turn          counts what the person was told before, so that texts take turns
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

        /** What is to be named beside the words, in the words of workouts; empty for a break that is no more than getting up. */
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
     * @param prompts                which arm the lot fell on
     * @param probabilityThousandths of the arm that prompts, 100-900
     * @param design                 what drew
     */
    record Lot(boolean prompts, int probabilityThousandths, Refusal design) {}

    /** Decisions that are taken back: of those, what has not gone out yet goes out no more. Goes on the log. */
    record Withdrawn(List<DecisionPoint> points, Refusal reason, Instant at, LocalDate day) implements DecisionEvent {

        /** @throws IllegalArgumentException when nothing is taken back */
        public Withdrawn {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a withdrawal names what it takes back");
            }
        }

        /** Its identity as a decision. */
        public String decisionId(String personId) {
            return DecisionId.ofWithdrawal(personId, points);
        }
    }

    /**
     * What the person did after a decision. Goes on the log.
     *
     * @param day      local day of the person the decision counts in
     * @param revision from 1
     */
    record OutcomeKnown(DecisionPoint point, LocalDate day, ProximalOutcome outcome, int revision, Instant at)
            implements DecisionEvent {}

    /**
     * The person had sat as long as a moment of a stretch asks.
     *
     * @param day    local day of that moment
     * @param hour   local hour, 0-23
     * @param number which of the moments of its stretch, from 1
     */
    record SatLong(LocalDate day, int hour, int number) implements DecisionEvent {}

    /** There is something to do later. */
    record Scheduled(DueItem item) implements DecisionEvent {}

    /** It is done, or not to be done any more. */
    record Settled(DueItem item) implements DecisionEvent {}

    /** A finding is known not to hold any more. */
    record FindingEnded(String finding) implements DecisionEvent {}

    /** A prompt is in the hands of the person's device, or of who brings it there. */
    record Arrived(DecisionPoint point) implements DecisionEvent {}

    /** The person answered. */
    record Replied(DecisionPoint point, Reply reply, Instant at) implements DecisionEvent {}

    /** A prompt never reached the person: it costs neither budget nor cool-down. */
    record Returned(DecisionPoint point) implements DecisionEvent {}

    /** The person said that it hurts. */
    record HurtNoted(Instant at) implements DecisionEvent {}

    /** The person wants fewer prompts. */
    record FewerWished(Instant until) implements DecisionEvent {}

    /** A prompt that rested on what was likely met somebody who had just moved. */
    record GuessedWrong(Instant promptAt) implements DecisionEvent {}

    /** The person wants what is likely to count again. */
    record GuessesForgotten() implements DecisionEvent {}

    /** Nothing is kept of the person. */
    record Forgotten() implements DecisionEvent {}
}
