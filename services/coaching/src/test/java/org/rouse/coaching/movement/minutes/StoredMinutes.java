package org.rouse.coaching.movement.minutes;

import java.util.List;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.state.Timeline;

/** Reads what the timeline of evidence and minutes stores, for tests of other packages. */
public final class StoredMinutes {

    private StoredMinutes() {}

    /** The bytes of a slot that this package stores, decoded and encoded once more. */
    public static byte[] reencoded(Timeline.Slot slot, byte[] bytes) {
        return switch (slot) {
            case EVIDENCE -> EvidenceDay.decode(bytes).encode();
            case SPANS -> SpanBucket.decode(bytes).encode();
            case STRIP -> Strips.encode(Strips.decode(bytes));
            case STEPS -> StepStrips.encode(StepStrips.decode(bytes));
            case STRETCHES, FRONTIER -> throw new IllegalArgumentException(slot + " is stored by another package");
        };
    }

    /** The spans of a source that a stored day of evidence holds, in their order. */
    public static List<Span> spans(byte[] day, SourceRef source) {
        return List.copyOf(EvidenceDay.decode(day).of(source).spans());
    }

    /** The number under which the spans of this identity are stored. */
    public static long number(SourceRef source, String id) {
        return SpanBucket.of(source, id);
    }

    /** The stored effort of a minute at that many thousandths of a MET. */
    public static int effortOfMet(int metThousandths) {
        return Effort.ofMet(metThousandths);
    }
}
