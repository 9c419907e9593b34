package org.rouse.notification.delivery.lanes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Admits a fixed number at once. The rest wait: urgent ones ahead of all others, each kind in order of arrival. Whoever was admitted must
 * {@link #leave()}.
 */
final class WaitingRoom {

    private record Ticket(boolean urgent, Sinks.One<Boolean> turn) {}

    private final int places;
    private final int seats;
    private final Duration longestWait;
    private final Scheduler scheduler;
    private final Deque<Ticket> urgent = new ArrayDeque<>();
    private final Deque<Ticket> others = new ArrayDeque<>();
    private int inside;

    /**
     * @param seats     most that wait
     * @param scheduler runs those whose turn has come
     */
    WaitingRoom(int places, int seats, Duration longestWait, Scheduler scheduler) {
        this.places = places;
        this.seats = seats;
        this.longestWait = longestWait;
        this.scheduler = scheduler;
    }

    /** Emits whether the caller is admitted, as soon as that is clear; false when all seats are taken, or no place became free in time. */
    Mono<Boolean> enter(boolean isUrgent) {
        return Mono.defer(() -> {
            Ticket ticket = new Ticket(isUrgent, Sinks.one());
            ask(ticket).ifPresent(turnedAway -> turnedAway.turn().tryEmitValue(false));
            return ticket.turn()
                    .asMono()
                    .timeout(longestWait, Mono.fromSupplier(() -> !giveUp(ticket)), scheduler)
                    .publishOn(scheduler); // not on the stack of the caller who left
        });
    }

    void leave() {
        next().ifPresent(ticket -> ticket.turn().tryEmitValue(true));
    }

    private synchronized Optional<Ticket> next() {
        Ticket first = urgent.isEmpty() ? others.poll() : urgent.poll();
        if (first == null) {
            inside--;
        }
        return Optional.ofNullable(first);
    }

    /** The ticket that has to go so that the new one gets a place or a seat: none, a less urgent one, or the new one itself. */
    private synchronized Optional<Ticket> ask(Ticket ticket) {
        if (inside < places) {
            inside++;
            ticket.turn().tryEmitValue(true);
            return Optional.empty();
        }
        Optional<Ticket> turnedAway = Optional.empty();
        if (urgent.size() + others.size() >= seats) {
            if (!ticket.urgent() || others.isEmpty()) {
                return Optional.of(ticket);
            }
            turnedAway = Optional.of(others.removeLast());
        }
        (ticket.urgent() ? urgent : others).add(ticket);
        return turnedAway;
    }

    /** False when its turn came at the same moment. */
    private synchronized boolean giveUp(Ticket ticket) {
        return (ticket.urgent() ? urgent : others).remove(ticket);
    }
}
