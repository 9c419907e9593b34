package org.rouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are about to expire, and a provider whose refresh tokens are for single use. */
class FreshTokensTest {

    private static final Stage STAGE = new Stage();
    private static final String WEB = STAGE.start();
    private static final String SECOND = STAGE.start(Map.of("rouse.web.public-url", WEB));

    /** Within the half minute before its expiry in which a token is renewed. */
    private static final long ABOUT_TO_END = 20;

    private static final long GOOD = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @BeforeEach
    void provider() {
        STAGE.provider.away = false;
        STAGE.provider.accessSeconds = ABOUT_TO_END;
        STAGE.provider.refreshes.set(0);
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void shouldAskOnceHoweverManyRequestsAndInstances() {
        try (Browser browser = new Browser(WEB);
                Browser elsewhere = new Browser(SECOND);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            browser.signIn("/sign-in");
            elsewhere.cookies.putAll(browser.cookies);
            STAGE.provider.accessSeconds = GOOD;
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> (i % 2 == 0 ? browser : elsewhere)
                                    .get("/api/v1/people/anna")
                                    .statusCode(),
                            many))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            assertThat(STAGE.provider.refreshes).hasValue(1);
        }
    }

    @Test
    void shouldLeaveATokenAloneThatIsGoodForAWhile() {
        STAGE.provider.accessSeconds = GOOD;
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            browser.get("/api/v1/people/anna");
            assertThat(STAGE.provider.refreshes).hasValue(0);
        }
    }

    @Test
    void shouldEndTheSessionWhenTheProviderRefuses() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            STAGE.provider.forgetRefreshTokens();
            HttpResponse<String> answer = browser.get("/api/v1/people/anna");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldServeWithTheOldTokenWhileTheProviderIsAway() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            STAGE.provider.away = true;
            assertThat(browser.get("/api/v1/people/anna").statusCode()).isEqualTo(200);
            STAGE.provider.away = false;
            assertThat(browser.get("/api/v1/people/anna").statusCode()).isEqualTo(200);
            assertThat(browser.get("/session").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldAskToComeBackWhenTheProviderIsAwayAndTheTokenHasEnded() {
        STAGE.provider.accessSeconds = 1; // Spring assumes a lifetime of one second for a token without one
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            STAGE.provider.away = true;
            HttpResponse<String> answer = await().atMost(PATIENCE)
                    .until(() -> browser.get("/api/v1/people/anna"), last -> last.statusCode() != 200);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            STAGE.provider.away = false;
            STAGE.provider.accessSeconds = GOOD;
            assertThat(browser.get("/api/v1/people/anna").statusCode()).isEqualTo(200);
        }
    }
}
