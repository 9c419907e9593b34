package org.rouse.coaching.movement.minutes;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** The evidence of all sources about one UTC day; equal evidence gives equal bytes. */
final class EvidenceDay {

    private static final int VERSION = 1;

    /** Stands beside the codes of measures, only where a time is taken back: other days keep their bytes. */
    private static final int TIMES_TAKEN_BACK = 0x40;

    private final TreeMap<SourceRef, SourceDay> sources = new TreeMap<>();

    Collection<SourceDay> sources() {
        return sources.values();
    }

    @Nullable
    SourceDay find(SourceRef source) {
        return sources.get(source);
    }

    SourceDay of(SourceRef source) {
        return sources.computeIfAbsent(source, SourceDay::new);
    }

    /** Whether nothing is or was ever stored. */
    boolean isEmpty() {
        return sources.values().stream().allMatch(SourceDay::isEmpty);
    }

    byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        List<SourceDay> speaking =
                sources.values().stream().filter(day -> !day.isEmpty()).toList();
        out.number(speaking.size());
        for (SourceDay day : speaking) {
            out.text(day.source().id());
            out.octet(day.source().kind().code());
            for (Measure measure : Measure.values()) {
                DayColumn column = day.stored(measure);
                if (column != null && !column.isEmpty()) {
                    out.octet(measure.code());
                    ColumnCodec.write(out, column);
                }
            }
            if (!day.takenBack().isEmpty()) {
                out.octet(TIMES_TAKEN_BACK);
                day.takenBack().write(out);
            }
            out.octet(0);
            out.number(day.spans().size());
            day.spans().forEach(span -> SpanCodec.write(out, span));
        }
        return out.toBytes();
    }

    static EvidenceDay decode(byte[] bytes) {
        StateReader in = new StateReader("evidence", bytes, VERSION);
        EvidenceDay day = new EvidenceDay();
        try {
            int sources = in.within(0, bytes.length);
            for (int i = 0; i < sources; i++) {
                SourceDay source = day.of(new SourceRef(in.text(), SourceKind.ofCode(in.octet())));
                columns(in, source, bytes.length);
                int spans = in.within(0, bytes.length);
                for (int n = 0; n < spans; n++) {
                    source.spans().add(SpanCodec.read(in));
                }
            }
        } catch (IllegalArgumentException e) {
            throw in.corrupt(e);
        }
        in.end();
        return day;
    }

    private static void columns(StateReader in, SourceDay source, int most) {
        int code = in.octet();
        while (code != 0) {
            if (code == TIMES_TAKEN_BACK) {
                source.takenBack().read(in, most);
            } else {
                int unknown = code;
                Measure measure = Measure.ofCode(code)
                        .orElseThrow(() -> in.corrupt(new IllegalArgumentException("measure " + unknown)));
                source.put(measure, ColumnCodec.read(in));
            }
            code = in.octet();
        }
    }
}
