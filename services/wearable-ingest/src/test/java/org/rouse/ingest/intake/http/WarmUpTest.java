package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.rouse.http.Problems;

class WarmUpTest {

    @Test
    void shouldTakeUploadsOfNobodyThatAreWrittenAndCountedNowhere() throws IOException {
        Service.use(Way.SHORT);
        Service.LOG.clear();
        double uploads = uploads();
        double answered = Service.answeredShort();

        WarmUp warmUp = new WarmUp(
                Service.bean(WireFormats.class).named(WireFormats.DEFAULT),
                Service.UPLOADS,
                Service.BODIES,
                Service.bean(HttpSettings.class),
                Service.bean(Problems.class),
                InstantSource.fixed(Service.NOW));
        // However short the time, one packet of each length may be under way: all of it is accepted.
        assertThat(warmUp.work(Duration.ofSeconds(1))).isPositive().matches(taken -> taken % WarmUp.AT_ONCE == 0);

        assertThat(Service.LOG.published()).isZero();
        assertThat(uploads()).isEqualTo(uploads);
        assertThat(Service.answeredShort()).isEqualTo(answered);
    }

    /** Its token is valid on its own server alone. */
    @Test
    void shouldBeNobodyToTheServiceItself() {
        Service.use(Way.SHORT);
        Service.client()
                .post()
                .uri("/v1/sync")
                .header("Authorization", "Bearer " + WarmUp.TOKEN)
                .header("Content-Type", "application/json")
                .bodyValue(Service.steps(1))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static double uploads() {
        return Service.bean(MeterRegistry.class).find("rouse.ingest.uploads").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
