package org.rouse.coaching.movement.stretches;

import org.jspecify.annotations.Nullable;

/** Names the change between two revisions of a stretch. */
final class Transitions {

    private Transitions() {}

    /** From the revision before, null when there was none, to a different one now. */
    static Transition between(@Nullable Stretch before, Stretch now) {
        if (before == null) {
            return switch (now.end()) {
                case OPEN -> Transition.OPENED;
                case BREAK -> Transition.CLOSED;
                case SLEEP, NOT_WORN, NO_DATA -> Transition.CENSORED;
            };
        }
        boolean grew = now.lastMinute() > before.lastMinute();
        if (!before.end().provisional() || now.lastMinute() < before.lastMinute()) {
            return Transition.CORRECTED;
        }
        return switch (now.end()) {
            case OPEN -> grew || before.end() == End.NO_DATA ? Transition.EXTENDED : Transition.CORRECTED;
            case BREAK -> Transition.CLOSED;
            case SLEEP, NOT_WORN -> Transition.CENSORED;
            case NO_DATA -> {
                if (before.end() == End.OPEN) {
                    yield Transition.CENSORED;
                }
                yield grew ? Transition.EXTENDED : Transition.CORRECTED;
            }
        };
    }
}
