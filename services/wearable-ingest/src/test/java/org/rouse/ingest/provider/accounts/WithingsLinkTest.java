package org.rouse.ingest.provider.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.token;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.RunningIngest;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class WithingsLinkTest {

    private static final StandInWithings WITHINGS = new StandInWithings();
    private static final String PUSHED_TO = "https://sync.example.org/v1/push/withings/0123456789abcdef";
    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    private final String ada = "ada-" + UUID.randomUUID();
    private final long there = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    @BeforeAll
    static void start() {
        service = RunningIngest.start(Stream.concat(
                        Stream.of(WITHINGS.settings()),
                        Stream.of(
                                "--rouse.ingest.oauth.keys.main=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                "--rouse.ingest.oauth.browser-bound=false",
                                "--rouse.ingest.oauth.public-url=https://sync.example.org",
                                "--rouse.ingest.http.push-secrets.withings=0123456789abcdef,an-older-secret-than-that"))
                .toArray(String[]::new));
        client = WholeAnswers.from(RunningIngest.url(service));
        RunningIngest.awaitReady(client);
    }

    @AfterAll
    static void stop() {
        service.close();
        WITHINGS.close();
    }

    @AfterEach
    void asBefore() {
        RunningIngest.setTime(NOON);
        WITHINGS.outage = null;
        WITHINGS.refusesSubscriptions = false;
        WITHINGS.subscriptions.clear();
    }

    private String asked(HttpMethod method, String path) {
        return Objects.requireNonNull(client.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token(ada, "person"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Map<String, String> begun() {
        String uri = JsonPath.read(asked(HttpMethod.POST, "/api/v1/accounts/withings/link"), "$.authorizationUri");
        return StandInProvider.fields(URI.create(uri).getRawQuery());
    }

    private void ended(String code, int status) {
        client.get()
                .uri("/v1/accounts/withings/callback?state={state}&code={code}", begun().get("state"), code)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();
    }

    private String account() {
        return asked(HttpMethod.GET, "/api/v1/accounts");
    }

    private String accessToken() throws AccountGoneException {
        return service.getBean(AccessTokens.class).accessToken("withings", ada);
    }

    @Test
    void shouldLinkAndSubscribeWhenPersonGrantsAccess() throws Exception {
        assertThat(begun())
                .containsEntry("scope", "user.info,user.activity")
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", "https://sync.example.org/v1/accounts/withings/callback")
                .doesNotContainKey("code_challenge");

        ended(WITHINGS.grant(there), 200);

        assertThat(JsonPath.<String>read(account(), "$.accounts[0].state")).isEqualTo("linked");
        assertThat(JsonPath.<String>read(account(), "$.accounts[0].userId")).isEqualTo(Long.toString(there));
        assertThat(JsonPath.<List<String>>read(account(), "$.accounts[0].scopes"))
                .containsExactly("user.info", "user.activity");
        assertThat(JsonPath.<String>read(account(), "$.accounts[0].tokenExpiresAt"))
                .isEqualTo(NOON.plus(Duration.ofHours(3)).toString());
        assertThat(service.getBean(Accounts.class).personOf("withings", Long.toString(there)))
                .contains(ada);
        assertThat(WITHINGS.subscriptions).containsExactly("16 " + PUSHED_TO, "44 " + PUSHED_TO, "46 " + PUSHED_TO);
        assertThat(accessToken()).startsWith("access-");
    }

    @Test
    void shouldRefreshByTheNewestTokenWhenEachHoldsOnce() throws Exception {
        ended(WITHINGS.grant(there), 200);
        String first = accessToken();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(3)));
        String second = accessToken();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(6)));
        String third = accessToken();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(account()).contains("\"linked\"");
    }

    @Test
    void shouldWantANewLinkWhenTheRefreshTokenIsRefused() {
        ended(WITHINGS.grant(there), 200);
        WITHINGS.forgetRefreshTokens();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(3)));

        assertThatThrownBy(this::accessToken).isInstanceOf(AccountGoneException.class);

        assertThat(account()).contains("\"to-be-relinked\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": 601, \"body\": {}, \"error\": \"Too Many Requests\"}",
                "{\"status\": 503, \"body\": {}, \"error\": \"Invalid Params: invalid grant_type\"}",
                "{\"status\": 401, \"body\": {}, \"error\": \"invalid_client: the credentials\"}",
                "{\"status\": 0, \"body\": {}}",
                "{\"status\": 0}",
                "[]",
                "no json"
            })
    void shouldKeepTheAccountWhenTheAnswerIsNoVerdictOnIt(String answer) throws Exception {
        ended(WITHINGS.grant(there), 200);
        RunningIngest.setTime(NOON.plus(Duration.ofHours(3)));
        WITHINGS.outage = answer;

        assertThatThrownBy(this::accessToken).isInstanceOf(ProviderAwayException.class);

        WITHINGS.outage = null;
        assertThat(accessToken()).startsWith("access-");
    }

    @Test
    void shouldLinkNothingWhenTheCodeIsRefusedOrNothingWouldCome() {
        String code = WITHINGS.grant(there);
        ended(code, 200);
        String linked = account();
        RunningIngest.setTime(NOON.plusSeconds(1));

        ended(code, 400);
        WITHINGS.refusesSubscriptions = true;
        ended(WITHINGS.grant(there + 1), 502);

        assertThat(account()).isEqualTo(linked);
    }

    @Test
    void shouldEndAccessThereWhenPersonUnlinks() {
        ended(WITHINGS.grant(there), 200);

        String told = asked(HttpMethod.DELETE, "/api/v1/accounts/withings");

        assertThat(told).contains("\"providerTold\":true");
        assertThat(WITHINGS.subscriptions).isEmpty();
        assertThat(account()).contains("\"revoked\"");
    }

    @Test
    void shouldSaySoWhenAccessThereCouldNotBeEnded() {
        ended(WITHINGS.grant(there), 200);
        WITHINGS.outage = StandInWithings.refusal(601, "Too Many Requests");

        assertThat(asked(HttpMethod.DELETE, "/api/v1/accounts/withings")).contains("\"providerTold\":false");

        assertThat(account()).contains("\"revoked\"");
    }
}
