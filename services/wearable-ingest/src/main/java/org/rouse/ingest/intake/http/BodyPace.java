package org.rouse.ingest.intake.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The least rate at which bodies must arrive. Only time spent waiting for the sender counts: while our log or disk holds up the reading, no
 * sender is too slow.
 *
 * @param leastBytesPerSecond after the grace, on the average of all the time waited beyond it
 * @param grace               waiting that is not counted
 * @param longest             from the first request for bytes to the last byte, whatever the rate; empty where files may take any time
 * @param ticks               checks each body once a second
 */
public record BodyPace(long leastBytesPerSecond, Duration grace, Optional<Duration> longest, Scheduler ticks) {

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The body, which fails with a {@link SlowBodyException} once it is too slow. */
    public Flux<DataBuffer> kept(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            Watch watch = new Watch();
            Mono<Void> tooSlow = Flux.interval(EVERY, ticks)
                    .onBackpressureDrop()
                    .concatMap(tick -> watch.verdict().map(Mono::<Void>error).orElseGet(Mono::empty), 1)
                    .then();
            return body.doOnRequest(watch::wanted)
                    .doOnNext(part -> watch.came(part.readableByteCount()))
                    .takeUntilOther(tooSlow);
        });
    }

    /** Measures the time of one body, to be checked from time to time. */
    Watch watch() {
        return new Watch();
    }

    /** The time of one body. Thread-safe. */
    final class Watch {

        private final long began = now();
        private long outstanding;
        private long waitingSince;
        private long waited;
        private long bytes;

        synchronized void wanted(long count) {
            if (outstanding == 0) {
                waitingSince = now();
            }
            outstanding = outstanding > Long.MAX_VALUE - count ? Long.MAX_VALUE : outstanding + count;
        }

        synchronized void came(int count) {
            bytes += count;
            waited += now() - waitingSince;
            waitingSince = now();
            if (outstanding != Long.MAX_VALUE) {
                outstanding--;
            }
        }

        synchronized Optional<SlowBodyException> verdict() {
            long all = waited + (outstanding > 0 ? now() - waitingSince : 0);
            long counted = all - grace.toMillis();
            if (counted >= 0 && bytes * 1000 < leastBytesPerSecond * Math.max(1000, counted)) {
                return Optional.of(new SlowBodyException(
                        "the body came in at less than " + leastBytesPerSecond + " bytes a second"));
            }
            return longest.filter(most -> now() - began >= most.toMillis())
                    .map(most -> new SlowBodyException("the body took longer than " + most));
        }

        private long now() {
            return ticks.now(TimeUnit.MILLISECONDS);
        }
    }
}
