package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;

/** Applies events to books; nothing else changes them. */
public final class CaseApplier {

    private CaseApplier() {}

    /** The book after the events. */
    public static Book apply(Book book, List<CaseEvent> events) {
        Book next = book;
        for (CaseEvent event : events) {
            next = apply(next, event);
        }
        return next;
    }

    /** The book after the event. */
    public static Book apply(Book book, CaseEvent event) {
        Book changed = book.with(changed(book, event));
        return isTold(event) ? changed.told() : changed;
    }

    /** Whether the event is published by itself, and not only through the case's state. */
    public static boolean isTold(CaseEvent event) {
        return switch (event.what()) {
            case CaseEvent.Updated _ -> false;
            case CaseEvent.Opened _,
                    CaseEvent.GroundGone _,
                    CaseEvent.Settled _,
                    CaseEvent.Returned _,
                    CaseEvent.Claimed _,
                    CaseEvent.Released _,
                    CaseEvent.Resolved _,
                    CaseEvent.Reopened _,
                    CaseEvent.Noted _,
                    CaseEvent.Reported _ -> true;
        };
    }

    private static Case changed(Book book, CaseEvent event) {
        Instant at = event.at();
        int number = event.number();
        return switch (event.what()) {
            case CaseEvent.Opened(Shown shown) -> Case.opened(number, shown, at);
            case CaseEvent.Updated(Shown shown) -> known(book, number).noted().showing(shown, at);
            case CaseEvent.GroundGone() -> known(book, number).noted().gone();
            case CaseEvent.Settled() ->
                known(book, number).closed(Status.SETTLED, at).gone();
            case CaseEvent.Returned(Shown shown) ->
                known(book, number).live(false, at).showing(shown, at);
            case CaseEvent.Claimed() ->
                known(book, number)
                        .claimed(event.by().orElseThrow().subject(), at)
                        .handled(at);
            case CaseEvent.Released() -> known(book, number).released(at);
            case CaseEvent.Resolved _ ->
                known(book, number).closed(Status.RESOLVED, at).handled(at);
            case CaseEvent.Reopened _ -> known(book, number).live(true, at).handled(at);
            case CaseEvent.Noted _ -> known(book, number).noted().handled(at);
            case CaseEvent.Reported(Shown shown, String _) ->
                book.of(number)
                        .map(one -> one.noted().showing(shown, at))
                        .orElseGet(() -> Case.opened(number, shown, at));
        };
    }

    private static Case known(Book book, int number) {
        return book.of(number).orElseThrow(() -> new IllegalArgumentException("no case " + number + " is kept"));
    }
}
