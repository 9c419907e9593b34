package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** Six changes a minute, two at once: one every ten seconds. */
class WriteLimitTest {

    private static final String PLAN = "/api/v1/people/ada/plan/ticks";

    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos(); // a clock that overflows
    private int done;
    private final WriteLimit limit = new WriteLimit(new WritePace(6, 2, () -> nanos));

    @Test
    void shouldTellWhoChangesTooMuchWhenToComeBack() {
        assertThat(status("ada", HttpMethod.POST, PLAN)).isNull();
        assertThat(status("ada", HttpMethod.DELETE, PLAN)).isNull();

        pass(Duration.ofMillis(1_500));
        MockServerWebExchange refused = ask("ada", HttpMethod.PUT, PLAN);

        assertThat(refused.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("9");
        assertThat(refused.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getResponse().getBodyAsString().block()).contains("urn:rouse:problem:writes.too-many");
        assertThat(done).isEqualTo(2);
    }

    @Test
    void shouldLetThroughAgainWhenTheTimeHasCome() {
        ask("ada", HttpMethod.POST, PLAN);
        ask("ada", HttpMethod.POST, PLAN);

        pass(Duration.ofSeconds(10).minusNanos(1));
        assertThat(status("ada", HttpMethod.POST, PLAN)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        pass(Duration.ofNanos(1));
        assertThat(status("ada", HttpMethod.POST, PLAN)).isNull();
        assertThat(status("ada", HttpMethod.POST, PLAN)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void shouldSaveUpNoMoreThanMayBeDoneAtOnce() {
        ask("ada", HttpMethod.POST, PLAN);
        pass(Duration.ofHours(3));

        assertThat(status("ada", HttpMethod.POST, PLAN)).isNull();
        assertThat(status("ada", HttpMethod.POST, PLAN)).isNull();
        assertThat(status("ada", HttpMethod.POST, PLAN)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void shouldCountEachCallerByThemselves() {
        for (int i = 0; i < 3; i++) {
            ask("ada", HttpMethod.POST, PLAN);
        }
        assertThat(status("ben", HttpMethod.POST, PLAN)).isNull();
        assertThat(status(null, HttpMethod.POST, PLAN)).isNull(); // others refuse it for that
    }

    @Test
    void shouldCountChangesAlone() {
        for (int i = 0; i < 9; i++) {
            assertThat(status("ada", HttpMethod.GET, PLAN)).isNull();
            assertThat(status("ada", HttpMethod.POST, "/v1/sync")).isNull();
            assertThat(status("ada", HttpMethod.PATCH, "/api/v1/imports/7")).isNull();
        }
        assertThat(status("ada", HttpMethod.POST, PLAN)).isNull();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private @Nullable HttpStatus status(@Nullable String caller, HttpMethod method, String path) {
        return (HttpStatus) ask(caller, method, path).getResponse().getStatusCode();
    }

    private MockServerWebExchange ask(@Nullable String caller, HttpMethod method, String path) {
        MockServerWebExchange exchange = MockServerWebExchange.builder(MockServerHttpRequest.method(method, path))
                .principal(caller == null ? null : () -> caller)
                .build();
        limit.filter(exchange, _ -> Mono.fromRunnable(() -> done++)).block();
        return exchange;
    }
}
