package org.rouse.ingest.intake.imports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.Publication;

/**
 * Hands evidence on at a limited number of values a second, each record only once the one before is durable. Live evidence of the same
 * partition then waits for at most one small record of an import.
 */
final class PacedPublication implements Publication {

    private static final int SPAN_WEIGHT = 32;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Waits for that many nanoseconds. */
    @FunctionalInterface
    interface Pause {
        void nanos(long nanos) throws InterruptedException;
    }

    private final LogPublication publication;
    private final int perSecond;
    private final LongSupplier stopwatch;
    private final Pause pause;
    private long freeAt;

    PacedPublication(LogPublication publication, int perSecond) {
        this(publication, perSecond, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    PacedPublication(LogPublication publication, int perSecond, LongSupplier stopwatch, Pause pause) {
        this.publication = publication;
        this.perSecond = perSecond;
        this.stopwatch = stopwatch;
        this.pause = pause;
        this.freeAt = stopwatch.getAsLong();
    }

    @Override
    public void evidence(Topic topic, Evidence evidence) throws IOException {
        awaitTurn();
        publication.evidence(topic, evidence);
        publication.awaitDurable();
        long weight = evidence.getSeriesList().stream()
                        .mapToLong(MinuteSeries::getValuesCount)
                        .sum()
                + (long) SPAN_WEIGHT * (evidence.getIntervalsCount() + evidence.getRetractionsCount());
        freeAt = Math.max(freeAt, stopwatch.getAsLong()) + weight * SECOND / perSecond;
    }

    private void awaitTurn() throws IOException {
        long wait = freeAt - stopwatch.getAsLong();
        if (wait > 0) {
            try {
                pause.nanos(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (InterruptedIOException) new InterruptedIOException("the service is stopping").initCause(e);
            }
        }
    }

    @Override
    public void quarantined(Quarantined record) throws IOException {
        publication.quarantined(record);
    }
}
