package org.rouse.coaching.rounds;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Handles what is due, round after round. What fails is passed over, be it one of them or the round. */
public final class Rounds<T> {

    private static final int AT_ONCE = 2;

    private final Supplier<Flux<T>> due;
    private final Function<T, Mono<Void>> handle;
    private final Consumer<Throwable> failed;
    private Disposable running = Disposables.disposed();

    /**
     * @param due    those that are due, asked once a round
     * @param failed hears of what is passed over
     */
    public Rounds(Supplier<Flux<T>> due, Function<T, Mono<Void>> handle, Consumer<Throwable> failed) {
        this.due = due;
        this.handle = handle;
        this.failed = failed;
    }

    /**
     * Begins.
     *
     * @param prepared makes the due ones quick to find; they are found without it too
     * @param every    time between two rounds; the next one waits for the one before
     */
    public void start(Mono<Void> prepared, Duration every) {
        running = prepared.onErrorComplete()
                .thenMany(Flux.interval(every).onBackpressureDrop().concatMap(_ -> round(), 1))
                .subscribe();
    }

    /** One round. */
    public Mono<Void> round() {
        return due.get()
                .flatMap(one -> handle.apply(one).onErrorResume(this::passOver), AT_ONCE)
                .then()
                .onErrorResume(this::passOver);
    }

    private Mono<Void> passOver(Throwable failure) {
        failed.accept(failure);
        return Mono.empty();
    }

    public void stop() {
        running.dispose();
    }

    public boolean isRunning() {
        return !running.isDisposed();
    }
}
