package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The rule can fail: it finds the planted violations. */
class AllowedWaitsTest {

    @Test
    void shouldFailWhatWaitsOnAnEventLoop() {
        Mono<Boolean> waiting = Mono.fromCallable(() -> new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS))
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(waiting::block).hasRootCauseInstanceOf(BlockingOperationError.class);
    }
}
