package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.decision.eligibility.Contact;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** Encodes the head of a person's decision state. */
public final class HeadCodec {

    private static final int VERSION = 3;

    private static final int TYPE = 3;
    private static final int MOVED = 4;
    private static final int ARRIVED = 8;
    private static final int WITHDRAWN = 16;
    private static final int OVER = 32;
    private static final int EVIDENCE = 64;
    private static final int LIVE = 128;
    /** Marks an opportunity on an estimate, which cannot have moved yet. */
    private static final int LIKELY = MOVED;

    private static final int KIND_BITS = 4;

    /** Enough for fading without overflow. */
    private static final int MOST = 1 << 24;

    private static final int OFFER_AGAIN = 0;
    private static final int TELL_OUTCOME = 1;
    private static final int DECIDE_LATER = 2;
    private static final int CALL = 3;

    private HeadCodec() {}

    public static byte[] encode(DecisionHead head) {
        StateWriter out = new StateWriter(VERSION);
        out.number(head.turn());
        out.signed(head.hurtAt().toEpochMilli());
        out.signed(head.fewerUntil().toEpochMilli());
        out.number(head.days().size());
        long day = 0;
        for (LocalDate date : head.days()) {
            out.signed(date.toEpochDay() - day);
            day = date.toEpochDay();
        }
        PointCodec points = new PointCodec(0);
        out.number(head.contacts().entries().size());
        Instant before = Instant.EPOCH;
        for (ContactLedger.Entry entry : head.contacts().entries()) {
            write(entry, before, points, out);
            before = entry.contact().at();
        }
        out.number(head.due().size());
        for (DueItem item : head.due()) {
            PointCodec.write(item.at(), before, out);
            before = item.at();
            write(item, points, out);
        }
        write(head.rhythm(), out);
        out.number(head.guesses().last().size());
        for (Guesses.Guess guess : head.guesses().last()) {
            PointCodec.write(guess.at(), before, out);
            before = guess.at();
            out.octet(guess.wrong() ? 1 : 0);
        }
        return out.toBytes();
    }

    private static void write(Rhythm rhythm, StateWriter out) {
        out.signed(rhythm.day().toEpochDay());
        out.number(rhythm.weight());
        rhythm.once().forEach(out::number);
        rhythm.twice().forEach(out::number);
        rhythm.thrice().forEach(out::number);
        rhythm.moments().forEach(out::number);
    }

    private static Rhythm rhythm(StateReader in) {
        return new Rhythm(PointCodec.readDate(0, in), in.within(0, MOST), hours(in), hours(in), hours(in), hours(in));
    }

    private static List<Integer> hours(StateReader in) {
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < Rhythm.HOURS; hour++) {
            hours.add(in.within(0, MOST));
        }
        return hours;
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded head */
    public static DecisionHead decode(byte[] bytes) {
        StateReader in = new StateReader("decision head", bytes, VERSION);
        int turn = in.within(0, Integer.MAX_VALUE);
        Instant hurtAt = Instant.ofEpochMilli(in.signed());
        Instant fewerUntil = Instant.ofEpochMilli(in.signed());
        List<LocalDate> days = new ArrayList<>();
        long day = 0;
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            days.add(PointCodec.readDate(day, in));
            day = days.getLast().toEpochDay();
        }
        PointCodec points = new PointCodec(0);
        List<ContactLedger.Entry> contacts = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            contacts.add(entry(before, points, in));
            before = contacts.getLast().contact().at();
        }
        List<DueItem> due = new ArrayList<>();
        for (int left = in.within(0, bytes.length); left > 0; left--) {
            before = PointCodec.readInstant(before, in);
            due.add(item(before, points, in));
        }
        Rhythm rhythm = rhythm(in);
        List<Guesses.Guess> guesses = new ArrayList<>();
        for (int left = in.within(0, Guesses.MOST); left > 0; left--) {
            before = PointCodec.readInstant(before, in);
            guesses.add(new Guesses.Guess(before, in.octet() != 0));
        }
        in.end();
        return new DecisionHead(
                turn, hurtAt, fewerUntil, new ContactLedger(contacts), due, days, rhythm, new Guesses(guesses));
    }

    private static void write(ContactLedger.Entry entry, Instant before, PointCodec points, StateWriter out) {
        Contact contact = entry.contact();
        out.octet(PointCodec.type(entry.point())
                | (entry.moved() ? MOVED : 0)
                | (entry.arrived() ? ARRIVED : 0)
                | (entry.withdrawn() ? WITHDRAWN : 0)
                | (entry.over() ? OVER : 0)
                | (entry.evidenceUntil().isPresent() ? EVIDENCE : 0));
        out.octet(contact.kind().ordinal() << KIND_BITS | contact.reply().ordinal());
        points.write(entry.point(), out);
        PointCodec.write(contact.at(), before, out);
        PointCodec.write(contact.until(), contact.at(), out);
        if (contact.reply() != Reply.NONE) {
            PointCodec.write(contact.repliedAt(), contact.at(), out);
        }
        PointCodec.write(entry.facts(), out);
        entry.evidenceUntil().ifPresent(until -> PointCodec.write(until, contact.at(), out));
    }

    private static ContactLedger.Entry entry(Instant before, PointCodec points, StateReader in) {
        int flags = in.octet();
        int kindAndReply = in.octet();
        Kind kind = PointCodec.constant(Kind.values(), kindAndReply >> KIND_BITS, in);
        Reply reply = PointCodec.constant(Reply.values(), kindAndReply & (1 << KIND_BITS) - 1, in);
        DecisionPoint point = points.read(flags & TYPE, in);
        Instant at = PointCodec.readInstant(before, in);
        Instant until = PointCodec.readInstant(at, in);
        Instant repliedAt = reply == Reply.NONE ? Instant.EPOCH : PointCodec.readInstant(at, in);
        return new ContactLedger.Entry(
                point,
                new Contact(kind, at, until, reply, repliedAt),
                (flags & MOVED) != 0,
                (flags & ARRIVED) != 0,
                (flags & WITHDRAWN) != 0,
                (flags & OVER) != 0,
                PointCodec.readFacts(in),
                PointCodec.readInstant((flags & EVIDENCE) != 0, at, in));
    }

    private static void write(DueItem item, PointCodec points, StateWriter out) {
        switch (item) {
            case DueItem.OfferAgain(DecisionPoint first, Instant _) -> {
                out.octet(OFFER_AGAIN);
                out.octet(PointCodec.type(first));
                points.write(first, out);
            }
            case DueItem.Call(DecisionPoint point, Instant _) -> {
                out.octet(CALL);
                out.octet(PointCodec.type(point));
                points.write(point, out);
            }
            case DueItem.TellOutcome(DecisionPoint point, LocalDate day, Instant _) -> {
                out.octet(TELL_OUTCOME);
                out.octet(PointCodec.type(point));
                points.write(point, out);
                out.signed(day.toEpochDay());
            }
            case DueItem.DecideLater(Opportunity opportunity, Instant at) -> {
                out.octet(DECIDE_LATER);
                out.octet(PointCodec.type(opportunity.point())
                        | (opportunity.sight() == Sight.LIVE ? LIVE : 0)
                        | (opportunity.sight() == Sight.LIKELY ? LIKELY : 0)
                        | (opportunity.over() ? OVER : 0)
                        | (opportunity.evidenceUntil().isPresent() ? EVIDENCE : 0));
                points.write(opportunity.point(), out);
                PointCodec.write(opportunity.expiresAt(), at, out);
                PointCodec.write(opportunity.facts(), out);
                opportunity.evidenceUntil().ifPresent(until -> PointCodec.write(until, at, out));
            }
        }
    }

    private static Sight sight(int flags) {
        if ((flags & LIVE) != 0) {
            return Sight.LIVE;
        }
        return (flags & LIKELY) != 0 ? Sight.LIKELY : Sight.PAST;
    }

    private static DueItem item(Instant at, PointCodec points, StateReader in) {
        int type = in.octet();
        int flags = in.octet();
        DecisionPoint point = points.read(flags & TYPE, in);
        return switch (type) {
            case OFFER_AGAIN -> new DueItem.OfferAgain(point, at);
            case CALL -> new DueItem.Call(point, at);
            case TELL_OUTCOME -> new DueItem.TellOutcome(point, PointCodec.readDate(0, in), at);
            case DECIDE_LATER -> {
                Instant expiresAt = PointCodec.readInstant(at, in);
                Facts facts = PointCodec.readFacts(in);
                yield new DueItem.DecideLater(
                        new Opportunity(
                                point,
                                sight(flags),
                                expiresAt,
                                (flags & OVER) != 0,
                                facts,
                                PointCodec.readInstant((flags & EVIDENCE) != 0, at, in)),
                        at);
            }
            default -> throw in.corrupt(new IllegalArgumentException("item " + type));
        };
    }
}
