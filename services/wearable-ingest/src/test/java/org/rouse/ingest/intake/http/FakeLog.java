package org.rouse.ingest.intake.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.PromptPublication;
import org.rouse.ingest.intake.upload.WouldWaitException;

/** A log in memory that can be made unavailable, and can be held. */
final class FakeLog implements EvidenceLog {

    final List<Evidence> evidence = new ArrayList<>();
    final List<Quarantined> quarantined = new ArrayList<>();
    final List<PullTask> toPull = new ArrayList<>();
    volatile boolean away;
    volatile @Nullable CountDownLatch held;
    volatile CountDownLatch reached = new CountDownLatch(1);

    synchronized void clear() {
        evidence.clear();
        quarantined.clear();
        toPull.clear();
        away = false;
        held = null;
        reached = new CountDownLatch(1);
    }

    synchronized int published() {
        return evidence.size() + quarantined.size();
    }

    @Override
    public LogPublication open() {
        return new LogPublication() {
            @Override
            public void evidence(Topic topic, Evidence record) {
                synchronized (FakeLog.this) {
                    evidence.add(record);
                }
            }

            @Override
            public void toPull(PullTask task) {
                synchronized (FakeLog.this) {
                    toPull.add(task);
                }
            }

            @Override
            public void quarantined(Quarantined record) {
                synchronized (FakeLog.this) {
                    quarantined.add(record);
                }
            }

            @Override
            public void awaitDurable() throws LogUnavailableException {
                CountDownLatch waiting = held;
                if (waiting != null) {
                    reached.countDown();
                    try {
                        waiting.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                if (away) {
                    throw new LogUnavailableException("away");
                }
            }
        };
    }

    /** The most unacknowledged records of one upload. */
    static final int WINDOW = 16;

    @Override
    public Optional<PromptPublication> openPrompt() {
        LogPublication waiting = open();
        List<Runnable> records = new ArrayList<>();
        return Optional.of(new PromptPublication() {
            @Override
            public void evidence(Topic topic, Evidence record) throws WouldWaitException {
                keep(() -> waiting.evidence(topic, record));
            }

            @Override
            public void quarantined(Quarantined record) throws WouldWaitException {
                keep(() -> waiting.quarantined(record));
            }

            private void keep(Handing handing) throws WouldWaitException {
                if (records.size() == WINDOW) {
                    throw new WouldWaitException();
                }
                records.add(() -> {
                    try {
                        handing.hand();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }

            @Override
            public void whenDurable(Consumer<Optional<LogUnavailableException>> told) {
                records.forEach(Runnable::run);
                Thread.ofVirtual().start(() -> {
                    Optional<LogUnavailableException> failure = Optional.empty();
                    try {
                        waiting.awaitDurable();
                    } catch (LogUnavailableException e) {
                        failure = Optional.of(e);
                    }
                    told.accept(failure);
                });
            }
        });
    }

    private interface Handing {

        void hand() throws IOException;
    }
}
