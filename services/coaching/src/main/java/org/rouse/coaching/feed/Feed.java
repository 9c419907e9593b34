package org.rouse.coaching.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The followers of the projection, and the last {@value #KEPT} events, so that a follower who was away for a moment continues where they
 * were. A follower who reads too slowly is dropped, and comes back with the place of the last event they have seen. Thread-safe.
 */
@Component
public class Feed {

    static final int KEPT = 32_768;
    private static final int WAITING = 1_024;

    private final ArrayDeque<FeedEvent> recent = new ArrayDeque<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private FeedPlace from = new FeedPlace(new long[0]);
    private FeedPlace reached = new FeedPlace(new long[0]);
    private boolean begun;

    /** From these offsets on all events are told. Called once, unless something was left out. */
    synchronized void begin(long[] offsets) {
        from = new FeedPlace(offsets);
        reached = new FeedPlace(offsets);
        recent.clear();
        begun = true;
        listeners.forEach(Listener::end);
        listeners.clear();
    }

    /** The place of the last event, once begun. */
    synchronized Optional<FeedPlace> reached() {
        return begun ? Optional.of(reached.copy()) : Optional.empty();
    }

    /** The views show these events. Those of one partition come in order. */
    synchronized void release(Collection<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (!reached.advance(event)) {
                continue;
            }
            recent.addLast(event);
            if (recent.size() > KEPT) {
                from.advance(recent.removeFirst());
            }
            listeners.removeIf(listener -> !listener.tell(event));
        }
    }

    /** Sends all followers a sign of life. */
    synchronized void beat() {
        listeners.removeIf(listener -> !listener.beat());
    }

    /** The number of followers. */
    synchronized int listening() {
        return listeners.size();
    }

    /**
     * The events from now on, or after the event with that id.
     *
     * @param wanted selects events; asked once for each, when it is told
     */
    public Flux<Tidings> follow(Predicate<FeedEvent> wanted, Optional<String> after) {
        return Flux.defer(() -> {
            Listener listener = new Listener(wanted);
            List<Tidings> before = join(listener, after);
            return Flux.concat(Flux.fromIterable(before), listener.sink.asFlux())
                    .publishOn(Schedulers.parallel())
                    .doFinally(end -> leave(listener));
        });
    }

    private synchronized List<Tidings> join(Listener listener, Optional<String> after) {
        List<Tidings> before = new ArrayList<>();
        Optional<FeedPlace> place = after.flatMap(FeedPlace::read).filter(this::hasAllAfter);
        if (place.isPresent()) {
            listener.place = place.get().copy();
            before.add(new Tidings.Open(listener.place.id()));
            recent.forEach(event -> listener.hear(event).ifPresent(before::add));
        } else {
            listener.place = reached.copy();
            before.add(
                    after.isPresent() ? new Tidings.Reset(listener.place.id()) : new Tidings.Open(listener.place.id()));
        }
        listeners.add(listener);
        return before;
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    private boolean hasAllAfter(FeedPlace place) {
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            if (place.next(cell) < from.next(cell)) {
                return false;
            }
        }
        return begun;
    }

    /** A follower. Changed only while the feed is locked. */
    private static final class Listener {

        private final Predicate<FeedEvent> wanted;
        private final Queue<Tidings> waiting = new ArrayBlockingQueue<>(WAITING);
        private final Sinks.Many<Tidings> sink = Sinks.many().unicast().onBackpressureBuffer(waiting);
        private FeedPlace place = new FeedPlace(new long[0]);

        Listener(Predicate<FeedEvent> wanted) {
            this.wanted = wanted;
        }

        Optional<Tidings> hear(FeedEvent event) {
            return place.advance(event) && wanted.test(event)
                    ? Optional.of(new Tidings.Changed(place.id(), event.personId(), event.what(), event.person()))
                    : Optional.empty();
        }

        /** False where the follower is dropped. */
        boolean tell(FeedEvent event) {
            return hear(event).map(this::emit).orElse(true);
        }

        boolean beat() {
            return emit(new Tidings.Beat(place.id()));
        }

        void end() {
            sink.tryEmitComplete();
        }

        private boolean emit(Tidings told) {
            boolean taken = sink.tryEmitNext(told).isSuccess();
            if (!taken) {
                end();
            }
            return taken;
        }
    }
}
