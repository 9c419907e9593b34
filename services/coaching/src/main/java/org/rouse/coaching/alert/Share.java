package org.rouse.coaching.alert;

import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/**
 * A person's contribution to the loads of their coaches.
 *
 * @param organisation of the person
 * @param coaches      assigned to the person; the empty text stands for none, so that people without a coach are counted too
 */
public record Share(String organisation, List<String> coaches, Load load) {

    /** The contribution of a person without cases and due reviews. */
    public static final Share NONE = new Share("", List.of(), Load.NONE);

    private static final int VERSION = 2;

    public Share {
        coaches = coaches.isEmpty() ? List.of("") : coaches.stream().distinct().toList();
    }

    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.text(organisation);
        out.number(coaches.size());
        coaches.forEach(out::text);
        out.number(load.urgent());
        out.number(load.soon());
        out.number(load.routine());
        out.number(load.reviews());
        out.number(load.people());
        return out.toBytes();
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded share */
    public static Share decode(byte[] bytes) {
        StateReader in = new StateReader("case loads", bytes, VERSION);
        String organisation = in.text();
        List<String> coaches = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            coaches.add(in.text());
        }
        Share share = new Share(organisation, coaches, new Load(count(in), count(in), count(in), count(in), count(in)));
        in.end();
        return share;
    }

    private static int count(StateReader in) {
        return in.within(0, Integer.MAX_VALUE);
    }
}
