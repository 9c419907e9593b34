package org.rouse.coaching.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** Encodes a person's rounds; equal rounds give equal bytes. */
public final class RoundCodec {

    private static final int VERSION = 2;

    private RoundCodec() {}

    public static byte[] encode(List<Round> rounds) {
        StateWriter out = new StateWriter(VERSION);
        out.number(rounds.size());
        for (Round round : rounds) {
            out.number(round.number());
            out.signed(round.since().toEpochMilli());
            out.octet(round.left() ? 1 : 0);
            out.signed(round.from().toEpochMilli());
            for (Step step : Step.values()) {
                out.octet(round.taken().contains(step) ? 1 : 0);
            }
            out.number(round.sent().size());
            for (Sent sent : round.sent()) {
                out.octet(sent.step().ordinal());
                out.text(sent.to());
                out.number(sent.nth());
                out.signed(sent.at().toEpochMilli());
                out.signed(sent.until().toEpochMilli());
            }
            out.octet(round.untoldFrom().isPresent() ? 1 : 0);
            round.untoldFrom().ifPresent(at -> out.signed(at.toEpochMilli()));
        }
        return out.toBytes();
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded rounds */
    public static List<Round> decode(byte[] bytes) {
        StateReader in = new StateReader("alerts", bytes, VERSION);
        List<Round> rounds = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            int number = count(in);
            Instant since = instant(in);
            boolean wasTakenOn = in.within(0, 1) == 1;
            Instant from = instant(in);
            Set<Step> taken = EnumSet.noneOf(Step.class);
            for (Step step : Step.values()) {
                if (in.within(0, 1) == 1) {
                    taken.add(step);
                }
            }
            List<Sent> sent = new ArrayList<>();
            for (int more = count(in); more > 0; more--) {
                sent.add(new Sent(
                        Step.values()[in.within(0, Step.values().length - 1)],
                        in.text(),
                        count(in),
                        instant(in),
                        instant(in)));
            }
            rounds.add(new Round(
                    number,
                    since,
                    wasTakenOn,
                    from,
                    taken,
                    sent,
                    in.within(0, 1) == 1 ? Optional.of(instant(in)) : Optional.empty()));
        }
        in.end();
        return rounds;
    }

    private static int count(StateReader in) {
        return in.within(0, Integer.MAX_VALUE);
    }

    private static Instant instant(StateReader in) {
        return Instant.ofEpochMilli(in.signed());
    }
}
