package org.rouse.coaching.movement.minutes;

import java.util.Comparator;
import java.util.List;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.SpanMinutes.PostureClass;

/**
 * One source's postures on one day. A later-starting posture cuts an earlier one for good, even where it ends first; of two with the same
 * start the greater id counts.
 */
final class Postures {

    private static final Comparator<Span.PostureHeld> BY_START =
            Comparator.comparingLong(Span.PostureHeld::startMs).thenComparing(Span.PostureHeld::id);

    private Postures() {}

    static byte[] minutes(long day, List<Span.PostureHeld> postures) {
        List<Span.PostureHeld> ordered = postures.stream().sorted(BY_START).toList();
        Coverage coverage = new Coverage(PostureClass.values().length);
        for (int i = 0; i < ordered.size(); i++) {
            Span.PostureHeld posture = ordered.get(i);
            int type = type(posture.posture()).ordinal();
            long next = i + 1 < ordered.size() ? ordered.get(i + 1).startMs() : Long.MAX_VALUE;
            if (type > 0) {
                coverage.add(day, posture.startMs(), Math.min(posture.endMs(), next), type);
            }
        }
        return coverage.winners();
    }

    private static PostureClass type(Posture posture) {
        return switch (posture) {
            case UNSPECIFIED -> PostureClass.NONE;
            case SITTING, LYING -> PostureClass.STILL;
            case SEATED_TRANSPORT -> PostureClass.TRANSPORT;
            case STANDING -> PostureClass.STANDING;
            case STEPPING -> PostureClass.STEPPING;
            case CYCLING -> PostureClass.CYCLING;
        };
    }
}
