package org.rouse.notification.prompts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.contracts.Ladder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Marks prompts whose outcome the log has, many in one go. A mark lost in a crash costs a repeated receipt, which changes nothing. */
final class FateMarks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FateMarks.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ClaimStore claims;
    private final Map<String, Integer> unmarked = new ConcurrentHashMap<>();
    private final Disposable marking;

    FateMarks(ClaimStore claims) {
        this.claims = claims;
        marking = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> mark())
                .subscribe();
    }

    /** Notes that the log has this outcome; returns at once. */
    void of(Claim ended) {
        unmarked.merge(ended.id(), Ladder.rung(ended.fate().state()), Math::max);
    }

    private Mono<Void> mark() {
        Map<String, Integer> taken = Map.copyOf(unmarked);
        if (taken.isEmpty()) {
            return Mono.empty();
        }
        return claims.told(taken)
                .doOnSuccess(done -> taken.forEach(unmarked::remove)) // marks noted meanwhile stay
                .onErrorResume(failure -> {
                    LOG.atDebug().setCause(failure).log("told prompts are marked later");
                    return Mono.empty();
                });
    }

    /** Writes the remaining marks, if the database is available. */
    @Override
    public void close() {
        marking.dispose();
        var _ = mark().timeout(PATIENCE, Mono.empty()).onErrorComplete().block();
    }
}
