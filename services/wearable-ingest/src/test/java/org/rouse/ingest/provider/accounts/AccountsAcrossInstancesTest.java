package org.rouse.ingest.provider.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.token;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.ingest.RunningIngest;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two instances on one log, with one sealing key. */
class AccountsAcrossInstancesTest {

    private static final StandInProvider PROVIDER = new StandInProvider();
    private static final String NAME = "garmin-health";
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String there = "user-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        one = instance();
        other = instance();
        RunningIngest.awaitReady(client(one));
        RunningIngest.awaitReady(client(other));
    }

    private static ConfigurableApplicationContext instance() {
        return RunningIngest.start(Stream.concat(
                        Stream.of(PROVIDER.settings(NAME)),
                        Stream.of(
                                "--rouse.ingest.oauth.providers.garmin-health.revocation=delete",
                                "--rouse.ingest.oauth.keys.main=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="))
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        PROVIDER.close();
    }

    @AfterEach
    void asBefore() {
        RunningIngest.setTime(NOON);
    }

    private static WebTestClient client(ConfigurableApplicationContext at) {
        return WholeAnswers.from(RunningIngest.url(at));
    }

    private String asked(ConfigurableApplicationContext at, HttpMethod method, String path) {
        return Objects.requireNonNull(client(at)
                .method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token(ada, "person"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String begun(ConfigurableApplicationContext at) {
        return JsonPath.read(asked(at, HttpMethod.POST, "/api/v1/accounts/" + NAME + "/link"), "$.authorizationUri");
    }

    private static String state(String uri) {
        return Objects.requireNonNull(
                StandInProvider.fields(URI.create(uri).getRawQuery()).get("state"));
    }

    /** Completes the link in the browser that began it; returns the status. */
    private static int ended(ConfigurableApplicationContext at, String uri, String code) {
        String mark = LinkCookie.set(NAME, state(uri), Duration.ofMinutes(1)).getValue();
        return client(at)
                .get()
                .uri("/v1/accounts/" + NAME + "/callback?state={state}&code={code}", state(uri), code)
                .cookie(LinkCookie.name(NAME), mark)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private String linkedTo(ConfigurableApplicationContext at) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> asked(at, HttpMethod.GET, "/api/v1/accounts"),
                        accounts -> accounts.contains("\"linked\""));
    }

    @Test
    void shouldLinkWhenAnotherInstanceTakesThePersonBack() {
        String uri = begun(one);

        assertThat(ended(other, uri, PROVIDER.grant(uri, there))).isEqualTo(200);

        assertThat(linkedTo(one)).contains(there);
    }

    @Test
    void shouldRefuseAStateThatAnotherInstanceTook() {
        String uri = begun(one);
        RunningIngest.setTime(NOON.plusSeconds(30));
        assertThat(ended(other, uri, PROVIDER.grant(uri, there))).isEqualTo(200);
        linkedTo(one);

        assertThat(ended(one, uri, PROVIDER.grant(uri, "somebody"))).isEqualTo(400);

        assertThat(linkedTo(one)).contains(there);
        assertThat(ended(one, begun(other), "unknown")).isEqualTo(400);
        String again = begun(other);
        assertThat(ended(one, again, PROVIDER.grant(again, there))).isEqualTo(200);
    }

    @Test
    void shouldLinkOnceWhenTwoInstancesAreHandedTheSameAtOnce() throws Exception {
        String uri = begun(one);
        String code = PROVIDER.grant(uri, there);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> here = threads.submit(() -> ended(one, uri, code));
            Future<Integer> elsewhere = threads.submit(() -> ended(other, uri, code));
            assertThat(List.of(here.get(), elsewhere.get())).containsExactlyInAnyOrder(200, 400);
        }
        assertThat(linkedTo(one)).contains(there);
    }

    @Test
    void shouldTellTheProviderWithAFreshTokenWhenThePersonUnlinksLater() {
        String uri = begun(one);
        ended(one, uri, PROVIDER.grant(uri, there));
        PROVIDER.expireAccessTokens();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(2)));

        assertThat(asked(one, HttpMethod.DELETE, "/api/v1/accounts/" + NAME)).contains("\"providerTold\":true");
    }
}
