package org.rouse.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.http.outbound.AddressRules;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.OutboundHttp.Answer;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.Trickle;
import reactor.core.publisher.Flux;

class OutboundHttpTest {

    private static final Clocks CLOCKS = new Clocks(InstantSource.system(), InstantSource.system());

    /** More than two kernels buffer: a provider cannot send more to a client that does not read. */
    private static final long MUCH = 32L << 20;

    private Receiver receiver;

    @BeforeEach
    void start() {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void shouldBlockAtConnectWhenNameLeadsInside() {
        try (OutboundHttp http = http(List.of())) {
            URI https = URI.create(receiver.url("/").replace("http://127.0.0.1", "https://localhost"));
            URI http1 = URI.create(receiver.url("/").replace("127.0.0.1", "localhost"));

            assertThat(http.post(https, Map.of(), new byte[0]).block()).isEqualTo(new Answer.Blocked());
            assertThat(http.post(http1, Map.of(), new byte[0]).block()).isEqualTo(new Answer.Blocked());
        }
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void shouldBlockAtConnectWhenAddressIsLiteral() {
        try (OutboundHttp http = http(List.of())) {
            assertThat(http.post(URI.create(receiver.url("/")), Map.of(), new byte[0])
                            .block())
                    .isEqualTo(new Answer.Blocked());
        }
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void shouldReachNameWhenItsNetworkIsAllowed() {
        try (OutboundHttp http = http(List.of("127.0.0.0/8", "::1/128"))) {
            URI url = URI.create(receiver.url("/").replace("127.0.0.1", "localhost"));

            assertThat(http.post(url, Map.of("X-A", "b"), new byte[] {1}).block())
                    .isInstanceOf(Answer.Status.class);
        }
        assertThat(receiver.requests().getFirst().header("X-A")).isEqualTo("b");
        assertThat(receiver.requests().getFirst().body()).containsExactly(1);
    }

    @Test
    void shouldNotFollowWhenRedirected() {
        receiver.answer(request -> Receiver.Answer.of(307).with("Location", receiver.url("/elsewhere")));
        try (OutboundHttp http = http(List.of("127.0.0.0/8"))) {
            Answer answer = http.post(URI.create(receiver.url("/")), Map.of(), new byte[0])
                    .block();

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Status.class,
                            status -> assertThat(status.code()).isEqualTo(307));
        }
        assertThat(receiver.requests("/elsewhere")).isEmpty();
    }

    @Test
    void shouldNotDelayOthersWhenOneHostHangs() {
        receiver.answer(request -> Receiver.Answer.of(200).after(Duration.ofMinutes(5)));
        try (Receiver quick = new Receiver();
                OutboundHttp http = http(List.of("127.0.0.0/8"), Duration.ofMinutes(1))) {
            var hanging = Flux.range(0, 100)
                    .flatMap(i -> http.post(URI.create(receiver.url("/")), Map.of(), new byte[0]), 100)
                    .subscribe();
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(http.post(URI.create(quick.url("/")), Map.of(), new byte[0])
                                .block())
                        .isInstanceOf(Answer.Status.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(receiver.requests()).hasSizeLessThanOrEqualTo(16);
            hanging.dispose();
        }
    }

    @Test
    void shouldEndAttemptWhenNothingAnswers() {
        receiver.answer(request -> Receiver.Answer.of(200).after(Duration.ofMinutes(5)));
        try (OutboundHttp http = http(List.of("127.0.0.0/8"))) {
            assertThat(http.post(URI.create(receiver.url("/")), Map.of(), new byte[0])
                            .block(Duration.ofSeconds(10)))
                    .isEqualTo(new Answer.NoResponse());
        }
    }

    static Stream<Supplier<Trickle>> headsWithoutEnd() {
        return Stream.of(Trickle::ofHead, Trickle::ofHeaders);
    }

    @ParameterizedTest
    @MethodSource("headsWithoutEnd")
    void shouldEndAttemptWhenHeadNeverEnds(Supplier<Trickle> kind) {
        try (Trickle provider = kind.get();
                OutboundHttp http = http(List.of("127.0.0.0/8"))) {
            assertThat(http.post(URI.create(provider.url("/")), Map.of(), new byte[0], 1_000)
                            .block(Duration.ofSeconds(10)))
                    .isEqualTo(new Answer.NoResponse());
            assertThat(provider.asked).hasValue(1);
            await().untilAsserted(() -> assertThat(provider.listening).hasValue(0));
            assertThat(provider.said).hasValueLessThan(MUCH);
        }
    }

    static Stream<Arguments> bodiesWithoutEnd() {
        Supplier<Trickle> slowRefusal = () -> Trickle.ofBody(429);
        Supplier<Trickle> fastRefusal = () -> Trickle.ofEndlessBody(429);
        Supplier<Trickle> slowAcceptance = () -> Trickle.ofBody(200);
        Supplier<Trickle> fastAcceptance = () -> Trickle.ofEndlessBody(200);
        return Stream.of(
                Arguments.of(slowRefusal, 0),
                Arguments.of(slowRefusal, 1_000),
                Arguments.of(fastRefusal, 0),
                Arguments.of(fastRefusal, 1_000),
                Arguments.of(slowAcceptance, 1_000),
                Arguments.of(fastAcceptance, 1_000));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithoutEnd")
    void shouldGoByHeadWhenBodyNeverEnds(Supplier<Trickle> kind, int mostBytes) {
        try (Trickle provider = kind.get();
                OutboundHttp http = http(List.of("127.0.0.0/8"))) {
            Answer answer = http.post(URI.create(provider.url("/")), Map.of(), new byte[0], mostBytes)
                    .block(Duration.ofSeconds(10));

            assertThat(answer).isInstanceOfSatisfying(Answer.Status.class, status -> {
                assertThat(status.retryAfter()).contains(Duration.ofSeconds(7));
                assertThat(status.text().length()).isLessThanOrEqualTo(mostBytes);
            });
            await().untilAsserted(() -> assertThat(provider.listening).hasValue(0));
            assertThat(provider.said).hasValueLessThan(MUCH);
        }
    }

    private static OutboundHttp http(List<String> allowed) {
        return http(allowed, Duration.ofSeconds(2));
    }

    private static OutboundHttp http(List<String> allowed, Duration patience) {
        Duration second = Duration.ofSeconds(1);
        DeliverySettings settings = new DeliverySettings(
                allowed, second, patience, patience, 16, second, second, 3, second, patience.plus(second), second);
        return new OutboundHttp(settings, new AddressRules(allowed), CLOCKS);
    }
}
