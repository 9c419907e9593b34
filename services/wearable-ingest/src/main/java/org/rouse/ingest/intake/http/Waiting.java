package org.rouse.ingest.intake.http;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs work that waits for the log, a disk or a provider on a virtual thread of its own instead of an event loop. */
public final class Waiting {

    private static final Scheduler THREADS = Schedulers.fromExecutorService(
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("waiting-", 0).factory()),
            "waiting");

    private Waiting() {}

    /** Runs the work on subscription; an exception becomes the answer's problem. */
    public static <T> Mono<T> on(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(THREADS);
    }
}
