package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.token;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;
import org.rouse.ingest.RunningIngest;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccountsTest {

    private static final StandInProvider PROVIDER = new StandInProvider();
    private static final StandInProvider OTHER = new StandInProvider();
    private static final String LINK = "/api/v1/accounts/garmin-health/link";
    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String there = "user-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = RunningIngest.start(Stream.of(
                        Stream.of(PROVIDER.settings("garmin-health")),
                        Stream.of(OTHER.settings("google-health")),
                        Stream.of("--rouse.ingest.oauth.keys.main=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="))
                .flatMap(each -> each)
                .toArray(String[]::new));
        client = WholeAnswers.from(RunningIngest.url(service), RunningIngest.DESCRIBED);
        RunningIngest.awaitReady(client);
    }

    @AfterAll
    static void stop() {
        service.close();
        PROVIDER.close();
        OTHER.close();
    }

    @AfterEach
    void asBefore() {
        RunningIngest.setTime(NOON);
        PROVIDER.away = false;
    }

    private static String send(HttpMethod method, String path, String bearer, HttpStatus status) {
        byte[] body = client.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + bearer)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, UTF_8);
    }

    private String begun() {
        return JsonPath.read(send(HttpMethod.POST, LINK, token(ada, "person"), HttpStatus.OK), "$.authorizationUri");
    }

    private static String state(String authorizationUri) {
        return java.util.Objects.requireNonNull(
                StandInProvider.fields(java.net.URI.create(authorizationUri).getRawQuery())
                        .get("state"));
    }

    /** Calls back in the browser that began the link. */
    private static WebTestClient.ResponseSpec callback(String provider, String state, String code) {
        String value = LinkCookie.set(provider, state, Duration.ofMinutes(1)).getValue();
        return callback(provider, state, code, value);
    }

    private static WebTestClient.ResponseSpec callback(String provider, String state, String code, String cookie) {
        return client.get()
                .uri("/v1/accounts/" + provider + "/callback?state={state}&code={code}", state, code)
                .cookie(LinkCookie.name(provider), cookie)
                .exchange();
    }

    /** Providers with a client id; of the others only the addresses are known. */
    @Test
    void shouldOfferTheProvidersThatAreConfigured() {
        assertThat(send(HttpMethod.GET, "/api/v1/accounts/providers", token(ada, "person"), HttpStatus.OK))
                .isEqualTo("[{\"provider\":\"garmin-health\"},{\"provider\":\"google-health\"}]");
        send(HttpMethod.POST, "/api/v1/accounts/oura/link", token(ada, "person"), HttpStatus.NOT_FOUND);
    }

    @Test
    void shouldMarkTheBrowserThatBeginsSoThatNoOtherSiteCanSetOrReadTheMark() {
        String cookie = client.post()
                .uri(LINK)
                .header("Authorization", "Bearer " + token(ada, "person"))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Set-Cookie");

        assertThat(cookie)
                .startsWith("__Host-rouse-link-garmin-health=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void shouldLinkNothingWhenSomebodyElsesBrowserEndsIt() {
        String uri = begun();
        String code = PROVIDER.grant(uri, there);

        callback("garmin-health", state(uri), code, "").expectStatus().isBadRequest();
        callback("garmin-health", state(uri), code, "AAAA").expectStatus().isBadRequest();
        callback("garmin-health", state(uri), code, state(uri)).expectStatus().isBadRequest();
        client.get()
                .uri("/v1/accounts/garmin-health/callback?state={state}&code={code}", state(uri), code)
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(accounts()).isEqualTo("{\"accounts\":[]}");

        callback("garmin-health", state(uri), code).expectStatus().isOk();
    }

    private void link() {
        String uri = begun();
        callback("garmin-health", state(uri), PROVIDER.grant(uri, there))
                .expectStatus()
                .isOk();
    }

    private String accounts() {
        return send(HttpMethod.GET, "/api/v1/accounts", token(ada, "person"), HttpStatus.OK);
    }

    private static AccessTokens tokens() {
        return service.getBean(AccessTokens.class);
    }

    @Test
    void shouldKnowWhoseDataItIsWhenAccountIsLinked() throws Exception {
        link();

        assertThat(service.getBean(Accounts.class).personOf("garmin-health", there))
                .contains(ada);
        assertThat(JsonPath.<String>read(accounts(), "$.accounts[0].state")).isEqualTo("linked");
        assertThat(JsonPath.<String>read(accounts(), "$.accounts[0].userId")).isEqualTo(there);
        String access = tokens().accessToken("garmin-health", ada);
        assertThat(access).startsWith("access-");
        for (var record : RunningIngest.records(Topics.LINK, ada)) {
            String kept = Links.parseFrom(record.value()).toString();
            assertThat(kept).doesNotContain("access-").doesNotContain("refresh-");
        }
    }

    @Test
    void shouldLinkNothingWhenStateIsNotGood() {
        String uri = begun();
        String good = state(uri);
        String code = PROVIDER.grant(uri, there);
        char last = good.charAt(good.length() / 2);
        String tampered = good.substring(0, good.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + good.substring(good.length() / 2 + 1);

        for (String bad : List.of("", "nonsense", tampered, "AAAA", good + "AAAA")) {
            callback("garmin-health", bad, code).expectStatus().isBadRequest();
        }
        callback("google-health", good, code).expectStatus().isBadRequest();
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(10)));
        callback("garmin-health", good, code).expectStatus().isBadRequest();
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(10)).minusMillis(1));
        callback("garmin-health", good, code).expectStatus().isOk();
        callback("garmin-health", good, code).expectStatus().isBadRequest();
        assertThat(accounts()).contains("\"linked\"");
    }

    @Test
    void shouldLinkNothingWhenCodeIsReplayedOrAnothers() {
        String first = begun();
        String code = PROVIDER.grant(first, there);
        callback("garmin-health", state(first), code).expectStatus().isOk();

        callback("garmin-health", state(begun()), code).expectStatus().isBadRequest();

        String mine = begun();
        String theirs = begun();
        callback("garmin-health", state(mine), PROVIDER.grant(theirs, "somebody"))
                .expectStatus()
                .isBadRequest();
        assertThat(accounts()).contains(there).doesNotContain("somebody");
    }

    @Test
    void shouldLinkNothingWhenPersonSaysNo() {
        callback("garmin-health", state(begun()), "").expectStatus().isOk();

        assertThat(accounts()).isEqualTo("{\"accounts\":[]}");
    }

    @Test
    void shouldRefuseWhenAccountIsAnotherPersons() {
        link();
        String bens = JsonPath.read(
                send(HttpMethod.POST, LINK, token("ben-" + ada, "person"), HttpStatus.OK), "$.authorizationUri");

        callback("garmin-health", state(bens), PROVIDER.grant(bens, there))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);

        assertThat(service.getBean(Accounts.class).personOf("garmin-health", there))
                .contains(ada);
    }

    @Test
    void shouldRefreshOnceWhenManyAskAheadOfExpiry() throws Exception {
        link();
        String first = tokens().accessToken("garmin-health", ada);
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(58)).minusMillis(1));
        assertThat(tokens().accessToken("garmin-health", ada)).isEqualTo(first);
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(58)));
        int before = PROVIDER.refreshes.get();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> tokens().accessToken("garmin-health", ada)))
                    .toList();
            String fresh = all.getFirst().get();
            assertThat(fresh).isNotEqualTo(first);
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(fresh);
            }
        }
        assertThat(PROVIDER.refreshes.get() - before).isEqualTo(1);
    }

    @Test
    void shouldRefreshWhenProviderDidNotTakeTheToken() throws Exception {
        link();
        String first = tokens().accessToken("garmin-health", ada);

        tokens().refused("garmin-health", ada);

        String second = tokens().accessToken("garmin-health", ada);
        assertThat(second).isNotEqualTo(first);
        assertThat(tokens().accessToken("garmin-health", ada)).isEqualTo(second);
    }

    @Test
    void shouldAskNoMoreWhenProviderEndedTheAccess() {
        link();
        PROVIDER.forgetRefreshTokens();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(2)));
        int before = PROVIDER.refreshes.get();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> tokens().accessToken("garmin-health", ada))
                    .isInstanceOf(AccountGoneException.class);
        }

        assertThat(PROVIDER.refreshes.get() - before).isEqualTo(1);
        assertThat(accounts()).contains("\"to-be-relinked\"");
        RunningIngest.setTime(NOON);
        link();
        assertThat(accounts()).contains("\"linked\"");
    }

    @Test
    void shouldKeepTheAccountWhenProviderIsAway() throws Exception {
        link();
        RunningIngest.setTime(NOON.plus(Duration.ofHours(2)));
        PROVIDER.away = true;

        assertThatThrownBy(() -> tokens().accessToken("garmin-health", ada)).isInstanceOf(ProviderAwayException.class);

        PROVIDER.away = false;
        assertThat(tokens().accessToken("garmin-health", ada)).startsWith("access-");
    }

    @Test
    void shouldTellTheProviderWhenPersonUnlinks() {
        link();
        int before = PROVIDER.revocations.get();

        String told = send(HttpMethod.DELETE, "/api/v1/accounts/garmin-health", token(ada, "person"), HttpStatus.OK);

        assertThat(told).contains("\"providerTold\":true").contains("\"stored\":\"kept\"");
        assertThat(PROVIDER.revocations.get() - before).isEqualTo(1);
        assertThat(accounts()).contains("\"revoked\"");
        assertThat(service.getBean(Accounts.class).personOf("garmin-health", there))
                .isEmpty();
        assertThatThrownBy(() -> tokens().accessToken("garmin-health", ada)).isInstanceOf(AccountGoneException.class);
    }

    @Test
    void shouldHideOthersWhenSomebodyElseAsks() {
        link();
        String ben = token("ben", "person");

        send(HttpMethod.GET, "/api/v1/accounts?person=" + ada, ben, HttpStatus.NOT_FOUND);
        send(HttpMethod.DELETE, "/api/v1/accounts/garmin-health?person=" + ada, ben, HttpStatus.NOT_FOUND);
        send(HttpMethod.DELETE, "/api/v1/accounts/garmin-health", ben, HttpStatus.NOT_FOUND);
        send(HttpMethod.POST, LINK + "?person=" + ada, ben, HttpStatus.NOT_FOUND);
        send(HttpMethod.POST, "/api/v1/accounts/nonsense/link", ben, HttpStatus.NOT_FOUND);
        send(HttpMethod.GET, "/api/v1/accounts", token(ada, "sync"), HttpStatus.FORBIDDEN);

        assertThat(accounts()).contains("\"linked\"");
    }
}
