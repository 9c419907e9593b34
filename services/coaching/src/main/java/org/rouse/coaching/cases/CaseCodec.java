package org.rouse.coaching.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** Encodes a person's book and signs; equal states give equal bytes. */
public final class CaseCodec {

    private static final int VERSION = 2;

    private CaseCodec() {}

    /** Book and signs together, as stored. */
    public record Kept(Book book, Signs signs) {

        /** The state of an unknown person. */
        public static final Kept NOTHING = new Kept(Book.EMPTY, Signs.NONE);
    }

    public static byte[] encode(Kept kept) {
        StateWriter out = new StateWriter(VERSION);
        Signs signs = kept.signs();
        write(signs.unansweredSince(), out);
        write(signs.answeredAt(), out);
        write(signs.uncleared(), out);
        out.octet(signs.week().isPresent() ? 1 : 0);
        signs.week().ifPresent(week -> {
            out.number(week.date().toEpochDay());
            out.number(week.deficit());
            out.number(week.perDay());
            out.number(week.daysLeft());
            out.number(week.sessionCap());
            out.octet(week.is().ordinal());
        });
        out.octet(signs.wear().isPresent() ? 1 : 0);
        signs.wear().ifPresent(wear -> {
            out.number(wear.date().toEpochDay());
            out.number(wear.days());
            out.number(wear.notWorn());
        });
        out.number(signs.broken().size());
        signs.broken().forEach(out::text);
        Book book = kept.book();
        out.number(book.cases());
        out.number(book.events());
        out.number(book.latest().size());
        book.latest().values().forEach(one -> write(one, out));
        return out.toBytes();
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded state */
    public static Kept decode(byte[] bytes) {
        StateReader in = new StateReader("cases", bytes, VERSION);
        Optional<Instant> unanswered = instant(in);
        Optional<Instant> answered = instant(in);
        Optional<Instant> uncleared = instant(in);
        Optional<WeekStand> week = in.within(0, 1) == 0
                ? Optional.empty()
                : Optional.of(new WeekStand(
                        LocalDate.ofEpochDay(in.number()),
                        count(in),
                        count(in),
                        count(in),
                        count(in),
                        constant(WeekStand.Is.values(), in)));
        Optional<Wear> wear = in.within(0, 1) == 0
                ? Optional.empty()
                : Optional.of(new Wear(LocalDate.ofEpochDay(in.number()), count(in), count(in)));
        TreeSet<String> broken = new TreeSet<>();
        for (int left = in.within(0, Signs.MOST_PROVIDERS); left > 0; left--) {
            broken.add(in.text());
        }
        int cases = count(in);
        int events = count(in);
        Map<CaseKind, Case> latest = new EnumMap<>(CaseKind.class);
        for (int left = in.within(0, CaseKind.values().length); left > 0; left--) {
            Case one = read(in);
            latest.put(one.kind(), one);
        }
        in.end();
        return new Kept(
                new Book(cases, events, latest), new Signs(unanswered, answered, uncleared, week, wear, broken));
    }

    private static void write(Case one, StateWriter out) {
        out.number(one.number());
        out.number(one.revision());
        out.octet(one.status().ordinal());
        out.octet(one.shown().kind().ordinal());
        out.octet(one.shown().severity().ordinal());
        out.text(one.shown().subject());
        out.number(one.shown().evidence().size());
        one.shown().evidence().forEach(figure -> {
            out.text(figure.name());
            out.text(figure.value());
            out.text(figure.limit());
        });
        out.octet(one.holds() ? 1 : 0);
        out.octet(one.byHand() ? 1 : 0);
        out.text(one.claimedBy());
        out.signed(one.openedAt().toEpochMilli());
        out.signed(one.since().toEpochMilli());
        out.signed(one.shownAt().toEpochMilli());
        write(one.handledAt(), out);
        write(one.workedAt(), out);
    }

    private static Case read(StateReader in) {
        int number = count(in);
        int revision = count(in);
        Status status = constant(Status.values(), in);
        CaseKind kind = constant(CaseKind.values(), in);
        Severity severity = constant(Severity.values(), in);
        String subject = in.text();
        List<GroundFigure> evidence = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            evidence.add(new GroundFigure(in.text(), in.text(), in.text()));
        }
        return new Case(
                number,
                revision,
                status,
                new Shown(kind, severity, subject, evidence),
                in.within(0, 1) == 1,
                in.within(0, 1) == 1,
                in.text(),
                Instant.ofEpochMilli(in.signed()),
                Instant.ofEpochMilli(in.signed()),
                Instant.ofEpochMilli(in.signed()),
                instant(in),
                instant(in));
    }

    private static void write(Optional<Instant> at, StateWriter out) {
        out.octet(at.isPresent() ? 1 : 0);
        at.ifPresent(one -> out.signed(one.toEpochMilli()));
    }

    private static Optional<Instant> instant(StateReader in) {
        return in.within(0, 1) == 1 ? Optional.of(Instant.ofEpochMilli(in.signed())) : Optional.empty();
    }

    private static int count(StateReader in) {
        return in.within(0, Integer.MAX_VALUE);
    }

    private static <E> E constant(E[] all, StateReader in) {
        return all[in.within(0, all.length - 1)];
    }
}
