package org.rouse.coaching.movement;

import org.jspecify.annotations.Nullable;

/** Names what happened between two revisions of a stretch. */
final class Changes {

    private Changes() {}

    /** From the one before, null when there was none, to a different one now. */
    static Change between(@Nullable Stretch before, Stretch now) {
        if (before == null) {
            return switch (now.end()) {
                case OPEN -> Change.OPENED;
                case BREAK -> Change.CLOSED;
                case SLEEP, NOT_WORN, NO_DATA -> Change.CENSORED;
            };
        }
        boolean grew = now.lastMinute() > before.lastMinute();
        if (!before.end().provisional() || now.lastMinute() < before.lastMinute()) {
            return Change.CORRECTED;
        }
        return switch (now.end()) {
            case OPEN -> grew || before.end() == End.NO_DATA ? Change.EXTENDED : Change.CORRECTED;
            case BREAK -> Change.CLOSED;
            case SLEEP, NOT_WORN -> Change.CENSORED;
            case NO_DATA -> {
                if (before.end() == End.OPEN) {
                    yield Change.CENSORED;
                }
                yield grew ? Change.EXTENDED : Change.CORRECTED;
            }
        };
    }
}
