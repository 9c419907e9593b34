package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** Encodes the state of a person's check-ins; equal states give equal bytes. */
public final class CheckInCodec {

    private static final int VERSION = 1;
    private static final int NOT_SAID = Pain.WORST + 1;
    private static final int TOO_HARD = 8;
    private static final int HURT = 16;
    private static final int HEALED = 32;
    private static final int STARS = 7;

    private CheckInCodec() {}

    public static byte[] encode(CheckInState state) {
        StateWriter out = new StateWriter(VERSION);
        out.number(state.count());
        out.number(state.pains().size());
        long before = 0;
        for (Pain pain : state.pains()) {
            out.signed(pain.at().toEpochMilli() - before);
            before = pain.at().toEpochMilli();
            out.octet(pain.score());
        }
        write(state.flare().began(), out);
        write(state.flare().said(), out);
        write(state.flare().over(), out);
        write(state.flare().before(), out);
        write(state.listAnswered(), out);
        write(state.call().map(ListDue.Call::at), out);
        state.call().ifPresent(call -> out.octet(call.reason().ordinal()));
        out.number(bits(state.signs()));
        write(state.facts().map(StatedFacts::at), out);
        state.facts().ifPresent(facts -> {
            out.number(bits(facts.facts().risks()));
            out.number(facts.revision());
            out.text(facts.by());
            out.text(facts.as());
        });
        out.number(state.sessions().size());
        state.sessions().forEach(session -> write(session, out));
        out.number(state.experiences().size());
        new TreeMap<>(state.experiences()).forEach((activity, one) -> {
            out.text(activity);
            out.octet(one.stars()
                    | (one.tooHard() ? TOO_HARD : 0)
                    | (one.hurt() ? HURT : 0)
                    | (one.healed() ? HEALED : 0));
            out.octet(one.next().ordinal());
            out.signed(one.ratedAt().toEpochMilli());
            out.signed(one.doneAt().toEpochMilli());
        });
        return out.toBytes();
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded state */
    public static CheckInState decode(byte[] bytes) {
        StateReader in = new StateReader("check-ins", bytes, VERSION);
        int count = in.within(0, Integer.MAX_VALUE);
        List<Pain> pains = new ArrayList<>();
        long before = 0;
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            before += in.signed();
            int score = in.within(0, Pain.WORST);
            pains.add(new Pain(Instant.ofEpochMilli(before), score));
        }
        FlareCourse flare = new FlareCourse(instant(in), instant(in), instant(in), instant(in));
        Optional<Instant> answered = instant(in);
        Optional<Instant> called = instant(in);
        Optional<ListDue.Call> call = called.map(at -> new ListDue.Call(constant(ListDue.Reason.values(), in), at));
        Set<SafetyItem> signs = set(SafetyItem.values(), in);
        Optional<StatedFacts> facts = instant(in).map(at -> facts(at, in));
        List<ExerciseSession> sessions = new ArrayList<>();
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            sessions.add(session(in));
        }
        Map<String, Experience> experiences = new TreeMap<>();
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            experiences.put(in.text(), experience(in));
        }
        in.end();
        return new CheckInState(count, pains, flare, answered, call, signs, facts, sessions, experiences);
    }

    private static void write(ExerciseSession session, StateWriter out) {
        out.number(session.number());
        out.text(session.activity());
        out.signed(session.start().toEpochMilli());
        out.number(session.minutes());
        out.octet(session.during().orElse(NOT_SAID));
        out.octet(session.after().orElse(NOT_SAID));
        out.octet(session.morning().orElse(NOT_SAID));
        out.octet(session.stopped() ? 1 : 0);
        out.number(bits(session.symptoms()));
        out.octet(session.next().ordinal());
    }

    private static ExerciseSession session(StateReader in) {
        return new ExerciseSession(
                in.within(0, Integer.MAX_VALUE),
                in.text(),
                Instant.ofEpochMilli(in.signed()),
                in.within(0, Integer.MAX_VALUE),
                pain(in),
                pain(in),
                pain(in),
                in.within(0, 1) == 1,
                set(ExerciseSession.Symptom.values(), in),
                constant(PainAtExercise.Next.values(), in));
    }

    private static Experience experience(StateReader in) {
        int flags = in.octet();
        return new Experience(
                flags & STARS,
                (flags & TOO_HARD) != 0,
                (flags & HURT) != 0,
                constant(PainAtExercise.Next.values(), in),
                Instant.ofEpochMilli(in.signed()),
                Instant.ofEpochMilli(in.signed()),
                (flags & HEALED) != 0);
    }

    private static StatedFacts facts(Instant at, StateReader in) {
        return new StatedFacts(
                new RiskFacts(set(RiskFacts.Risk.values(), in)),
                in.within(1, Integer.MAX_VALUE),
                in.text(),
                in.text(),
                at);
    }

    private static OptionalInt pain(StateReader in) {
        int score = in.within(0, NOT_SAID);
        return score == NOT_SAID ? OptionalInt.empty() : OptionalInt.of(score);
    }

    private static void write(Optional<Instant> at, StateWriter out) {
        out.octet(at.isPresent() ? 1 : 0);
        at.ifPresent(one -> out.signed(one.toEpochMilli()));
    }

    private static Optional<Instant> instant(StateReader in) {
        return in.within(0, 1) == 1 ? Optional.of(Instant.ofEpochMilli(in.signed())) : Optional.empty();
    }

    private static long bits(Set<? extends Enum<?>> set) {
        return set.stream().mapToLong(one -> 1L << one.ordinal()).sum();
    }

    private static <E extends Enum<E>> Set<E> set(E[] all, StateReader in) {
        int bits = in.within(0, (1 << all.length) - 1);
        Set<E> set = EnumSet.noneOf(all[0].getDeclaringClass());
        for (E one : all) {
            if ((bits & 1 << one.ordinal()) != 0) {
                set.add(one);
            }
        }
        return set;
    }

    private static <E extends Enum<E>> E constant(E[] all, StateReader in) {
        return all[in.within(0, all.length - 1)];
    }
}
