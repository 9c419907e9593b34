package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * Something a coach has to look at.
 *
 * @param number    counts the person's cases, from 1
 * @param revision  counts its changes, from 1
 * @param holds     whether its ground held at the last look
 * @param byHand    whether a coach opened it again: then only a coach closes it
 * @param claimedBy subject of the coach who works on it; empty where nobody does
 * @param since     time of its latest change of status
 * @param shownAt   when its ground's figures were last updated
 * @param handledAt time of a coach's first action; empty while there is none
 * @param workedAt  time of a coach's latest action
 */
public record Case(
        int number,
        int revision,
        Status status,
        Shown shown,
        boolean holds,
        boolean byHand,
        String claimedBy,
        Instant openedAt,
        Instant since,
        Instant shownAt,
        Optional<Instant> handledAt,
        Optional<Instant> workedAt) {

    static Case opened(int number, Shown shown, Instant at) {
        return new Case(number, 1, Status.OPEN, shown, true, false, "", at, at, at, Optional.empty(), Optional.empty());
    }

    CaseKind kind() {
        return shown.kind();
    }

    private Case next(Status to, boolean hand, String by, Instant at) {
        return new Case(number, revision + 1, to, shown, holds, hand, by, openedAt, at, shownAt, handledAt, workedAt);
    }

    Case closed(Status how, Instant at) {
        return next(how, false, "", at);
    }

    Case live(boolean hand, Instant at) {
        return next(Status.OPEN, hand, "", at);
    }

    Case claimed(String by, Instant at) {
        return next(Status.CLAIMED, byHand, by, at);
    }

    Case released(Instant at) {
        return next(Status.OPEN, byHand, "", at);
    }

    Case noted() {
        return next(status, byHand, claimedBy, since);
    }

    /** An update of figures that comes with another change counts as one change with it. */
    Case showing(Shown other, Instant at) {
        return new Case(
                number, revision, status, other, true, byHand, claimedBy, openedAt, since, at, handledAt, workedAt);
    }

    Case gone() {
        return new Case(
                number, revision, status, shown, false, byHand, claimedBy, openedAt, since, shownAt, handledAt,
                workedAt);
    }

    Case handled(Instant at) {
        return new Case(
                number,
                revision,
                status,
                shown,
                holds,
                byHand,
                claimedBy,
                openedAt,
                since,
                shownAt,
                handledAt.or(() -> Optional.of(at)),
                Optional.of(at));
    }
}
