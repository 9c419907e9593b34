package org.rouse.coaching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens, updates and closes cases as grounds come and go. A function of its arguments. */
public final class Cases {

    /** How often at most a case is updated whose figures alone change. [ours] */
    static final Duration SHOWN_ANEW = Duration.ofDays(1);

    private Cases() {}

    /** The events of the person's cases. */
    public static List<CaseEvent> look(Book book, Grounds grounds, Instant now) {
        List<CaseEvent> events = new ArrayList<>();
        int number = book.cases();
        for (CaseKind kind : CaseKind.values()) {
            if (grounds.unclear().contains(kind)) {
                continue;
            }
            Optional<CaseEvent> event = look(book.of(kind), grounds.of(kind).map(Ground::shown), number + 1, now);
            if (event.isPresent()) {
                events.add(event.get());
                number = Math.max(number, event.get().number());
            }
        }
        return events;
    }

    /** When to look again though nothing happens; empty where there is no need. */
    public static Optional<Instant> nextLook(Book book, Grounds grounds, Instant now) {
        return Stream.concat(
                        grounds.next().stream(),
                        book.latest().values().stream()
                                .filter(one -> grounds.of(one.kind()).isPresent())
                                .flatMap(one -> standsAgain(one).stream()))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private static Optional<CaseEvent> look(Optional<Case> latest, Optional<Shown> ground, int next, Instant now) {
        if (latest.isEmpty()) {
            return ground.map(shown -> CaseEvent.of(next, now, new CaseEvent.Opened(shown)));
        }
        Case one = latest.get();
        if (ground.isEmpty()) {
            return gone(one).map(what -> CaseEvent.of(one.number(), now, what));
        }
        Shown shown = ground.get();
        return switch (one.status()) {
            case OPEN, CLAIMED -> updated(one, shown, now);
            case SETTLED ->
                Optional.of(
                        returns(one, now)
                                ? CaseEvent.of(one.number(), now, new CaseEvent.Returned(shown))
                                : CaseEvent.of(next, now, new CaseEvent.Opened(shown)));
            case RESOLVED -> resolved(one, shown, next, now);
        };
    }

    private static Optional<CaseEvent.What> gone(Case one) {
        if (!one.status().isLive() || !one.holds()) {
            return Optional.empty();
        }
        boolean closes = !one.byHand()
                && switch (one.kind().ending()) {
                    case BY_GROUND, BY_GROUND_ALONE -> true;
                    case BY_HAND -> false;
                };
        return Optional.of(closes ? new CaseEvent.Settled() : new CaseEvent.GroundGone());
    }

    private static Optional<CaseEvent> updated(Case one, Shown ground, Instant now) {
        Shown shown = worst(one, ground);
        if (one.holds() && shown.equals(one.shown())) {
            return Optional.empty();
        }
        boolean atOnce = !one.holds()
                || shown.severity() != one.shown().severity()
                || !shown.subject().equals(one.shown().subject())
                || !now.isBefore(one.shownAt().plus(SHOWN_ANEW));
        return atOnce ? Optional.of(CaseEvent.of(one.number(), now, new CaseEvent.Updated(shown))) : Optional.empty();
    }

    /** A single event stays as severe even if a lesser one follows. */
    private static Shown worst(Case one, Shown ground) {
        boolean lessened =
                one.kind().standsAgain().isEmpty() && one.shown().severity().isAbove(ground.severity());
        return lessened ? ground.with(one.shown().severity()) : ground;
    }

    /** A warning sign that is raised after an examination is another case. */
    private static boolean returns(Case one, Instant now) {
        return one.kind().standsAgain().isPresent() && now.isBefore(one.since().plus(CaseKind.SOON_AGAIN));
    }

    private static Optional<CaseEvent> resolved(Case one, Shown ground, int next, Instant now) {
        boolean other = one.kind().ending() == CaseKind.Ending.BY_HAND
                && !ground.subject().equals(one.shown().subject());
        if (other) {
            return Optional.of(CaseEvent.of(next, now, new CaseEvent.Opened(ground)));
        }
        Optional<Instant> again = standsAgain(one);
        if (again.isEmpty()) {
            return ground.severity().isAbove(one.shown().severity())
                    ? Optional.of(CaseEvent.of(one.number(), now, new CaseEvent.Returned(ground)))
                    : Optional.empty();
        }
        if (now.isBefore(again.get())) {
            return Optional.empty();
        }
        boolean another = !now.isBefore(again.get().plus(CaseKind.SOON_AGAIN));
        return Optional.of(
                another
                        ? CaseEvent.of(next, now, new CaseEvent.Opened(ground))
                        : CaseEvent.of(one.number(), now, new CaseEvent.Returned(ground)));
    }

    /** The time from which on the same ground opens a case that a coach closed. */
    private static Optional<Instant> standsAgain(Case one) {
        return one.status() == Status.RESOLVED ? one.kind().standsAgain().map(one.since()::plus) : Optional.empty();
    }
}
