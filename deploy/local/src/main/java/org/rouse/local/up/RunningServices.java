package org.rouse.local.up;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** The services' application contexts, started and stopped concurrently. */
final class RunningServices implements AutoCloseable {

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private boolean closed;

    /**
     * Starts them in turns, those of one turn at once; returns before any has started. The future ends with the last of them, or with the
     * first failure.
     */
    CompletableFuture<Void> start(List<List<LocalService>> turns, InstantSource clock) {
        CompletableFuture<Void> started = CompletableFuture.completedFuture(null);
        for (List<LocalService> turn : turns) {
            started = started.thenCompose(_ -> startAtOnce(turn, clock));
        }
        return started;
    }

    private CompletableFuture<Void> startAtOnce(List<LocalService> services, InstantSource clock) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        CompletableFuture<?>[] started = services.stream()
                .map(service -> CompletableFuture.runAsync(() -> start(service, clock), RunningServices::onThread))
                .peek(start -> start.whenComplete((_, failure) -> {
                    if (failure != null) {
                        failed.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(CompletableFuture.allOf(started), failed).thenRun(() -> {});
    }

    @Override
    public void close() {
        List<ConfigurableApplicationContext> toClose;
        synchronized (this) {
            closed = true;
            toClose = List.copyOf(contexts);
            contexts.clear();
        }
        CompletableFuture.allOf(toClose.stream()
                        .map(context -> CompletableFuture.runAsync(context::close, RunningServices::onThread))
                        .toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null) // each has logged why; the others have to stop nevertheless
                .join();
    }

    private void start(LocalService service, InstantSource clock) {
        synchronized (this) {
            if (closed) {
                return; // its turn comes after the others were given up
            }
        }
        add(service.start(clock));
    }

    private void add(ConfigurableApplicationContext context) {
        synchronized (this) {
            if (!closed) {
                contexts.add(context);
                return;
            }
        }
        context.close(); // it came up after the others were already given up
    }

    private static void onThread(Runnable work) {
        Thread.ofPlatform().name("service-start").daemon().start(work);
    }
}
