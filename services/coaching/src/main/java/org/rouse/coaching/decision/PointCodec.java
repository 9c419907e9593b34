package org.rouse.coaching.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.plan.catalogue.Component;

/**
 * Encodes points and facts. Neighbours are close in time, so a stretch is encoded by the distance of its first minute from that of the
 * stretch before; writer and reader begin with the same minute, and keep in step.
 */
final class PointCodec {

    static final int IN_STRETCH = 0;
    static final int ON_DAY = 1;
    static final int OF_RAISING = 2;
    static final int AGAIN = 3;

    /** The octet after {@link #AGAIN} names the point that is offered again, or one of these. */
    private static final int PLANNED = 4;

    private static final int ROUTINE = 5;

    private static final int BY_COACH = 6;

    /** One of those, offered again. */
    private static final int ONCE_MORE = 8;

    private static final int SITTING = 0;
    private static final int AEROBIC = 1;
    private static final int WARNING = 2;
    private static final int PLAN = 3;
    private static final int SUMMARY = 4;
    private static final int LIST_DUE = 5;
    private static final int SESSION = 6;
    private static final int MESSAGE = 7;
    private static final int REMINDER = 8;

    /** A reminder of the session. */
    private static final int OF_SESSION = 1;

    private static final int MAY_DRIVE = 2;

    private static final int MOST = Integer.MAX_VALUE;

    private long minute;

    /** @param minute that the first stretch is relative to */
    PointCodec(long minute) {
        this.minute = minute;
    }

    static int type(DecisionPoint point) {
        return switch (point) {
            case DecisionPoint.InStretch _ -> IN_STRETCH;
            case DecisionPoint.OnDay _ -> ON_DAY;
            case DecisionPoint.OfRaising _ -> OF_RAISING;
            case DecisionPoint.Planned _, DecisionPoint.Routine _, DecisionPoint.ByCoach _, DecisionPoint.Again _ ->
                AGAIN;
        };
    }

    /** Writes all but the type. */
    void write(DecisionPoint point, StateWriter out) {
        switch (point) {
            case DecisionPoint.InStretch(long firstMinute, int number) -> {
                out.signed(firstMinute - minute);
                minute = firstMinute;
                out.number(number);
            }
            case DecisionPoint.OnDay(LocalDate date) -> out.signed(date.toEpochDay());
            case DecisionPoint.OfRaising(String raisingId) -> out.text(raisingId);
            case DecisionPoint.Planned planned -> write(planned, PLANNED, out);
            case DecisionPoint.Routine routine -> write(routine, ROUTINE, out);
            case DecisionPoint.ByCoach byCoach -> write(byCoach, BY_COACH, out);
            case DecisionPoint.Again(DecisionPoint.ByCoach byCoach) -> write(byCoach, BY_COACH | ONCE_MORE, out);
            case DecisionPoint.Again(DecisionPoint.Planned planned) -> write(planned, PLANNED | ONCE_MORE, out);
            case DecisionPoint.Again(DecisionPoint.Routine routine) -> write(routine, ROUTINE | ONCE_MORE, out);
            case DecisionPoint.Again(DecisionPoint first) -> {
                out.octet(type(first));
                write(first, out);
            }
        }
    }

    private static void write(DecisionPoint.Planned planned, int type, StateWriter out) {
        out.octet(type);
        out.signed(planned.date().toEpochDay());
        out.number(planned.minuteOfDay());
    }

    private static void write(DecisionPoint.Routine routine, int type, StateWriter out) {
        out.octet(type);
        out.octet(routine.matter().ordinal());
        out.signed(routine.date().toEpochDay());
    }

    private static void write(DecisionPoint.ByCoach byCoach, int type, StateWriter out) {
        out.octet(type);
        out.octet(byCoach.asked().ordinal());
        out.signed(byCoach.date().toEpochDay());
        out.number(byCoach.number());
    }

    DecisionPoint read(int type, StateReader in) {
        return switch (type) {
            case IN_STRETCH -> {
                minute += in.signed();
                yield new DecisionPoint.InStretch(minute, in.within(0, MOST));
            }
            case ON_DAY -> new DecisionPoint.OnDay(readDate(0, in));
            case OF_RAISING -> new DecisionPoint.OfRaising(in.text());
            case AGAIN -> other(in.octet(), in);
            default -> throw in.corrupt(new IllegalArgumentException("point " + type));
        };
    }

    private DecisionPoint other(int type, StateReader in) {
        return switch (type) {
            case PLANNED -> planned(in);
            case ROUTINE -> routine(in);
            case BY_COACH -> byCoach(in);
            case BY_COACH | ONCE_MORE -> new DecisionPoint.Again(byCoach(in));
            case PLANNED | ONCE_MORE -> new DecisionPoint.Again(planned(in));
            case ROUTINE | ONCE_MORE -> new DecisionPoint.Again(routine(in));
            case AGAIN -> throw in.corrupt(new IllegalArgumentException("a second offer of a second offer"));
            default -> new DecisionPoint.Again(read(type, in));
        };
    }

    private static DecisionPoint planned(StateReader in) {
        return new DecisionPoint.Planned(readDate(0, in), in.within(0, MOST));
    }

    private static DecisionPoint routine(StateReader in) {
        Matter matter = constant(Matter.values(), in);
        return new DecisionPoint.Routine(matter, readDate(0, in));
    }

    private static DecisionPoint byCoach(StateReader in) {
        Kind asked = constant(Kind.values(), in);
        LocalDate date = readDate(0, in);
        return new DecisionPoint.ByCoach(date, in.within(0, MOST), asked);
    }

    static void write(Facts facts, StateWriter out) {
        switch (facts) {
            case Facts.Sitting sitting -> {
                out.octet(SITTING);
                out.number(sitting.minutes());
                out.number(sitting.everyMinutes());
                out.number(sitting.transportMinutes());
                out.number(sitting.coveragePercent());
                out.number(sitting.decisionPoint());
            }
            case Facts.Aerobic aerobic -> {
                out.octet(AEROBIC);
                out.number(aerobic.earned());
                out.number(aerobic.target());
                out.number(aerobic.missing());
                out.number(aerobic.perDay());
            }
            case Facts.Plan plan -> {
                out.octet(PLAN);
                out.number(plan.minuteOfDay());
                out.signed(plan.stillPercent());
                out.octet(plan.mayDrive() ? 1 : 0);
            }
            case Facts.Summary summary -> {
                out.octet(SUMMARY);
                out.number(summary.days());
                out.number(summary.daysKnown());
                out.number(summary.satMinutes());
                out.number(summary.longestMinutes());
                out.number(summary.breaks());
                out.octet(summary.well().ordinal());
            }
            case Facts.ListDue due -> {
                out.octet(LIST_DUE);
                out.octet(due.why().ordinal());
            }
            case Facts.Session session -> {
                out.octet(SESSION);
                write(session, out);
            }
            case Facts.Message message -> {
                out.octet(MESSAGE);
                out.text(message.text());
                out.text(message.by());
            }
            case Facts.Reminder reminder -> {
                out.octet(REMINDER);
                out.octet(reminder.of().ordinal());
                out.text(reminder.by());
                out.octet((reminder.session().isPresent() ? OF_SESSION : 0) | (reminder.mayDrive() ? MAY_DRIVE : 0));
                reminder.session().ifPresent(session -> write(session, out));
            }
            case Facts.Warning warning -> {
                out.octet(WARNING);
                out.octet(warning.tier().ordinal());
                out.octet(warning.raisedBy().ordinal());
            }
        }
    }

    static Facts readFacts(StateReader in) {
        int type = in.octet();
        return switch (type) {
            case SITTING ->
                new Facts.Sitting(
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST));
            case AEROBIC ->
                new Facts.Aerobic(in.within(0, MOST), in.within(0, MOST), in.within(0, MOST), in.within(0, MOST));
            case PLAN -> new Facts.Plan(in.within(0, MOST), (int) in.signed(), in.octet() != 0);
            case SUMMARY ->
                new Facts.Summary(
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST),
                        in.within(0, MOST),
                        constant(Facts.Well.values(), in));
            case LIST_DUE -> new Facts.ListDue(constant(ListDue.Reason.values(), in));
            case SESSION -> session(in);
            case MESSAGE -> new Facts.Message(in.text(), in.text());
            case REMINDER -> {
                Kind of = constant(Kind.values(), in);
                String by = in.text();
                int flags = in.octet();
                yield new Facts.Reminder(
                        of,
                        by,
                        (flags & OF_SESSION) != 0 ? Optional.of(session(in)) : Optional.empty(),
                        (flags & MAY_DRIVE) != 0);
            }
            case WARNING -> new Facts.Warning(constant(Tier.values(), in), constant(RedFlag.RaisedBy.values(), in));
            default -> throw in.corrupt(new IllegalArgumentException("facts " + type));
        };
    }

    /** Writes the session in its form of {@link Facts#kept()}. */
    private static void write(Facts.Session session, StateWriter out) {
        out.number(session.components().stream()
                .mapToInt(component -> 1 << component.ordinal())
                .sum());
        out.number(session.sets());
    }

    private static Facts.Session session(StateReader in) {
        return new Facts.Session(components(in), in.within(0, MOST), 0, 0);
    }

    private static Set<Component> components(StateReader in) {
        int bits = in.within(1, (1 << Component.values().length) - 1);
        Set<Component> components = EnumSet.noneOf(Component.class);
        for (Component component : Component.values()) {
            if ((bits >> component.ordinal() & 1) != 0) {
                components.add(component);
            }
        }
        return components;
    }

    static <T> T constant(T[] constants, StateReader in) {
        return constant(constants, in.octet(), in);
    }

    static <T> T constant(T[] constants, int ordinal, StateReader in) {
        if (ordinal >= constants.length) {
            throw in.corrupt(new IllegalArgumentException(
                    constants.getClass().getComponentType().getSimpleName() + " " + ordinal));
        }
        return constants[ordinal];
    }

    /** Reads a date relative to another. */
    static LocalDate readDate(long epochDay, StateReader in) {
        long later = in.signed();
        try {
            return LocalDate.ofEpochDay(Math.addExact(epochDay, later));
        } catch (DateTimeException | ArithmeticException e) {
            throw in.corrupt(e);
        }
    }

    /** Writes an instant relative to another. */
    static void write(Instant instant, Instant from, StateWriter out) {
        out.signed(instant.toEpochMilli() - from.toEpochMilli());
    }

    static Instant readInstant(Instant from, StateReader in) {
        long later = in.signed();
        try {
            return from.plusMillis(later);
        } catch (DateTimeException | ArithmeticException e) {
            throw in.corrupt(e);
        }
    }

    static Optional<Instant> readInstant(boolean there, Instant from, StateReader in) {
        return there ? Optional.of(readInstant(from, in)) : Optional.empty();
    }
}
