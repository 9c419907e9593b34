package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Kind;

/** A moment of one person that calls for a decision, and what the decision rests on. Each is decided once. */
public sealed interface DecisionPoint {

    /** A stretch has reached a length, from 1; its first minute is its identity. */
    record InStretch(long firstMinute, int number) implements DecisionPoint {

        /** When the stretch had reached the length, at so many minutes each. */
        Instant reached(int everyMinutes) {
            return startOf(firstMinute + (long) number * everyMinutes);
        }

        static Instant startOf(long minute) {
            return Instant.EPOCH.plus(Duration.ofMinutes(minute));
        }
    }

    /** The aerobic minutes as they stood on a local day. */
    record OnDay(LocalDate date) implements DecisionPoint {}

    /** One raising of a red flag. */
    record OfRaising(String raisingId) implements DecisionPoint {}

    /** A planned break at a local time. */
    record Planned(LocalDate date, int minuteOfDay) implements DecisionPoint {}

    /** A recurring message of a local day; a weekly one of its Monday. */
    record Routine(Matter matter, LocalDate date) implements DecisionPoint {}

    /**
     * A coach's request.
     *
     * @param date   local day of the person
     * @param number of the request within that day, from 1
     */
    record ByCoach(LocalDate date, int number, Kind asked) implements DecisionPoint {}

    /** A prompt that was put off, or never reached the person, is offered once more. */
    record Again(DecisionPoint first) implements DecisionPoint {

        /** @throws IllegalArgumentException when the first is a second offer itself */
        public Again {
            if (first instanceof Again) {
                throw new IllegalArgumentException("nothing is offered a third time");
            }
        }
    }

    /** The finding's part of its id, without the person. */
    default String finding() {
        return switch (this) {
            case InStretch(long firstMinute, int _) -> stretch(firstMinute);
            case OnDay(LocalDate date) -> "aerobic|" + date;
            case OfRaising(String raisingId) -> "red-flag|" + raisingId;
            case Planned(LocalDate date, int minuteOfDay) -> "planned-break|" + date + "|" + minuteOfDay;
            case Routine(Matter matter, LocalDate date) -> matter.word() + "|" + date;
            case ByCoach(LocalDate date, int number, Kind _) -> "coach|" + date + "|" + number;
            case Again(DecisionPoint first) -> first.finding();
        };
    }

    /** The finding of a stretch. */
    static String stretch(long firstMinute) {
        return "stretch|" + firstMinute;
    }

    /** The finding's identity on the log. */
    default String findingId(String personId) {
        return personId + "|" + finding();
    }

    /** The id of the decision, which the prompt that carries it out shares. */
    default String decisionId(String personId) {
        return switch (this) {
            case InStretch(long _, int number) -> DecisionId.of(findingId(personId), Integer.toString(number));
            case OnDay on -> DecisionId.of(on.findingId(personId), "aerobic");
            case OfRaising of -> DecisionId.of(of.findingId(personId), "seek-care");
            case Planned planned -> DecisionId.of(planned.findingId(personId), "planned-break");
            case Routine(Matter matter, LocalDate _) -> DecisionId.of(findingId(personId), matter.word());
            case ByCoach by -> DecisionId.of(by.findingId(personId), "coach");
            case Again(DecisionPoint first) -> DecisionId.of(first.decisionId(personId), "again");
        };
    }

    /** The rule that calls for the decision, and its version. */
    default String rule() {
        return switch (this) {
            case InStretch _ -> "desk-break/1";
            case OnDay _ -> "aerobic-behind/1";
            case OfRaising _, Again(OfRaising _) -> "seek-care/1";
            case Planned _ -> "planned-break/1";
            case Routine(Matter matter, LocalDate _) -> matter.word() + "/1";
            case ByCoach by -> by.asked() == Kind.MESSAGE ? "coach-message/1" : "coach-reminder/1";
            case Again _ -> "after-snooze/1";
        };
    }

    /** The kind of prompt. */
    default Kind kind() {
        return switch (this) {
            case InStretch _ -> Kind.DESK_BREAK;
            case OnDay _ -> Kind.AEROBIC;
            case OfRaising _ -> Kind.SEEK_CARE;
            case Planned _ -> Kind.PLANNED_BREAK;
            case Routine(Matter matter, LocalDate _) -> matter.kind();
            case ByCoach by -> by.asked();
            case Again(DecisionPoint first) -> first.kind();
        };
    }

    /** Whether it needs the day's session of the plan. */
    default boolean asksForSession() {
        return kind() == Kind.SESSION || kind() == Kind.SESSION_REMINDER;
    }

    /** The point that it offers again; empty for a first offer. */
    default Optional<DecisionPoint> repeats() {
        return this instanceof Again(DecisionPoint first) ? Optional.of(first) : Optional.empty();
    }
}
