package org.rouse.coaching.movement.stretches;

import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/**
 * The end of a person's known time, and the decisions there. -1 stands for none.
 *
 * @param minute     newest known minute
 * @param openFirst  first minute of the stretch published as open
 * @param firedFirst first minute of the stretch with the newest decision point
 * @param firedPoint that point, from 1
 * @param firedAt    last minute of the stretch when it was reached
 */
record Frontier(long minute, long openFirst, long firedFirst, int firedPoint, long firedAt) {

    private static final int VERSION = 1;
    static final Frontier NONE = new Frontier(-1, -1, -1, 0, -1);

    Frontier at(long newMinute, long newOpenFirst) {
        return new Frontier(newMinute, newOpenFirst, firedFirst, firedPoint, firedAt);
    }

    Frontier fired(Stretch stretch, int point) {
        return new Frontier(minute, openFirst, stretch.firstMinute(), point, stretch.lastMinute());
    }

    /**
     * The newest decision point that a stretch has passed. A stretch whose first minute was corrected inherits the points of its
     * predecessor, so that the correction does not prompt again.
     */
    int passed(Stretch stretch, int longStretch) {
        if (firedFirst == stretch.firstMinute()) {
            return firedPoint;
        }
        return firedAt < stretch.firstMinute() ? 0 : (int) ((firedAt - stretch.firstMinute() + 1) / longStretch);
    }

    byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.signed(minute);
        out.signed(openFirst);
        out.signed(firedFirst);
        out.number(firedPoint);
        out.signed(firedAt);
        return out.toBytes();
    }

    static Frontier decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NONE;
        }
        StateReader in = new StateReader("frontier", bytes, VERSION);
        Frontier frontier =
                new Frontier(in.signed(), in.signed(), in.signed(), in.within(0, Integer.MAX_VALUE), in.signed());
        in.end();
        return frontier;
    }
}
