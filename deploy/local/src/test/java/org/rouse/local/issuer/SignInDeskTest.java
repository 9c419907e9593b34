package org.rouse.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.local.broker.FreePort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at local mode's issuer over HTTP, like web does; and attacks on it. */
class SignInDeskTest {

    private static final URI WEB = URI.create("http://127.0.0.1:9");
    private static final CodeVerifier VERIFIER = new CodeVerifier();

    @TempDir
    private Path secrets = Path.of("");

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    /** The part of a test that runs against an issuer. */
    private interface Scenario {
        void run(String issuer, SignInDesk desk, HttpClient client) throws Exception;
    }

    private void withIssuer(Scenario scenario) throws Exception {
        withIssuer("127.0.0.1", null, scenario);
    }

    /** @param origin for browsers; null = the issuer's own */
    private void withIssuer(String host, @Nullable URI origin, Scenario scenario) throws Exception {
        int port = FreePort.find();
        String issuer = "http://127.0.0.1:" + port;
        InstantSource clock = () -> now;
        TokenIssuer tokens = new TokenIssuer(SigningKey.of(secrets), issuer, clock);
        SignInDesk desk = new SignInDesk(tokens, WEB, clock, List.of(new Identity("anna", "Anna <b>", "person")));
        try (IssuerServer _ = IssuerServer.start(
                        tokens, port, desk, InetAddress.getByName(host), origin == null ? URI.create(issuer) : origin);
                HttpClient client = HttpClient.newHttpClient()) {
            scenario.run(issuer, desk, client);
        }
    }

    @Test
    void shouldGiveTokensForACodeOnceAndFreshOnesAfterwards() throws Exception {
        withIssuer((issuer, _, client) -> {
            String code = code(chosen(issuer, client, request(Map.of()), "anna"));
            JsonNode tokens = new JsonMapper()
                    .readTree(token(issuer, client, code, VERIFIER).body());
            SignedJWT id = SignedJWT.parse(tokens.path("id_token").asString());
            assertThat(id.getJWTClaimsSet().getSubject()).isEqualTo("anna");
            assertThat(id.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
            assertThat(SignedJWT.parse(tokens.path("access_token").asString())
                            .getJWTClaimsSet()
                            .getStringClaim("scope"))
                    .isEqualTo("person");
            assertThat(token(issuer, client, code, VERIFIER).statusCode()).isEqualTo(400);

            String refresh = tokens.path("refresh_token").asString();
            assertThat(SignedJWT.parse(refresh).getJWTClaimsSet().getAudience()).doesNotContain("rouse");
            HttpResponse<String> fresh = post(
                    client, issuer + "/token", form(Map.of("grant_type", "refresh_token", "refresh_token", refresh)));
            assertThat(fresh.statusCode()).isEqualTo(200);
            assertThat(fresh.body()).contains("access_token");
        });
    }

    @Test
    void shouldRefuseWhoeverDidNotBeginIt() throws Exception {
        withIssuer((issuer, _, client) -> {
            String code = code(chosen(issuer, client, request(Map.of()), "anna"));
            assertThat(token(issuer, client, code, new CodeVerifier()).body()).contains("invalid_grant");
        });
    }

    @Test
    void shouldRefuseACodeAfterAMinuteAndARefreshTokenAfterAMonth() throws Exception {
        withIssuer((issuer, _, client) -> {
            String late = code(chosen(issuer, client, request(Map.of()), "anna"));
            String inTime = code(chosen(issuer, client, request(Map.of()), "anna"));
            now = now.plus(SignInDesk.CODE_LIFE).minusMillis(1);
            JsonNode tokens = new JsonMapper()
                    .readTree(token(issuer, client, inTime, VERIFIER).body());
            now = now.plusMillis(1);
            assertThat(token(issuer, client, late, VERIFIER).statusCode()).isEqualTo(400);
            Map<String, String> again = Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    tokens.path("refresh_token").asString());
            now = now.plus(SignInDesk.REFRESH_LIFE);
            assertThat(post(client, issuer + "/token", form(again)).statusCode())
                    .isEqualTo(400);
        });
    }

    @Test
    void shouldSendNobodyAnywhereButToWeb() throws Exception {
        withIssuer((issuer, _, client) -> {
            for (Map<String, String> other : List.of(
                    Map.of("redirect_uri", "https://evil.example/sign-in/return"),
                    Map.of("redirect_uri", WEB + "/sign-in/return/more"),
                    Map.of("client_id", "another"),
                    Map.of("code_challenge_method", "plain"))) {
                HttpResponse<String> answer = get(client, issuer + "/authorize?" + request(other));
                assertThat(answer.statusCode()).as(other.toString()).isEqualTo(400);
                assertThat(chosen(issuer, client, request(other), "anna").statusCode())
                        .isEqualTo(400);
            }
        });
    }

    @Test
    void shouldAnswerByItsOwnNameAlone() throws Exception {
        withIssuer((issuer, _, _) -> {
            assertThat(asked("127.0.0.1", issuer, "evil.example")).startsWith("HTTP/1.1 421");
            assertThat(asked("127.0.0.1", issuer, "rouse.example")).startsWith("HTTP/1.1 421");
        });
    }

    /** Through a proxy browsers use its name; services stay on this machine, and so does the issuer's name. */
    @Test
    void shouldAnswerBrowsersByNameOfProxyToo() throws Exception {
        withIssuer("127.0.0.1", URI.create("https://rouse.example"), (issuer, _, client) -> {
            JsonNode told = new JsonMapper()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
            assertThat(told.path("issuer").asString()).isEqualTo(issuer);
            assertThat(told.path("token_endpoint").asString()).isEqualTo(issuer + "/token");
            assertThat(told.path("jwks_uri").asString()).isEqualTo(issuer + "/jwks");
            assertThat(told.path("authorization_endpoint").asString()).isEqualTo("https://rouse.example/authorize");
            assertThat(told.path("end_session_endpoint").asString()).isEqualTo("https://rouse.example/end-session");
            assertThat(asked("127.0.0.1", issuer, "rouse.example")).startsWith("HTTP/1.1 200");
            assertThat(asked("127.0.0.1", issuer, "evil.example")).startsWith("HTTP/1.1 421");
        });
    }

    /** The listening address and the services' address may differ. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.2, 127.0.0.1, true",
        "127.0.0.2, 127.0.0.2, true",
        "127.0.0.2, 127.0.0.3, false",
        "0.0.0.0, 127.0.0.3, true"
    })
    void shouldListenWhereItIsSaidAndOnThisMachine(String host, String from, boolean there) throws Exception {
        withIssuer(host, URI.create("https://rouse.example"), (issuer, _, _) -> {
            if (there) {
                assertThat(asked(from, issuer, "rouse.example")).startsWith("HTTP/1.1 200");
            } else {
                assertThatThrownBy(() -> asked(from, issuer, "rouse.example")).isInstanceOf(ConnectException.class);
            }
        });
    }

    /** The first line of the answer at that address under that name. */
    private static String asked(String address, String issuer, String name) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName(address), URI.create(issuer).getPort())) {
            socket.getOutputStream()
                    .write(("GET /authorize?" + request(Map.of()) + " HTTP/1.1\r\nHost: " + name + "\r\n\r\n")
                            .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void shouldSignInByALinkAndByNoGuessOfOne() throws Exception {
        withIssuer((issuer, desk, client) -> {
            String link =
                    desk.link(new Identity("kim", "Kim", "coach"), "/console/").toString();
            String secret = link.substring(link.indexOf("hint=") + "hint=".length());
            HttpResponse<String> in = get(client, issuer + "/authorize?" + request(Map.of("login_hint", secret)));
            assertThat(in.statusCode()).isEqualTo(302);
            assertThat(get(client, issuer + "/authorize?" + request(Map.of("login_hint", "kim")))
                            .body())
                    .contains("Who are you?");
        });
    }

    @Test
    void shouldSayLoudlyThatThereAreNoPasswordsAndShowNamesAsText() throws Exception {
        withIssuer((issuer, _, client) -> {
            HttpResponse<String> page = get(client, issuer + "/authorize?" + request(Map.of("state", "\"><script>")));
            assertThat(page.body())
                    .contains("whoever reaches this page can be anyone", "Anna &lt;b>")
                    .doesNotContain("<script", "<b>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        });
    }

    private static HttpResponse<String> chosen(String issuer, HttpClient client, String request, String subject)
            throws Exception {
        return post(
                client,
                issuer + "/authorize",
                form(Map.of("request", request, "subject", subject, "name", subject, "scope", "person")));
    }

    private static HttpResponse<String> token(String issuer, HttpClient client, String code, CodeVerifier verifier)
            throws Exception {
        return post(
                client,
                issuer + "/token",
                form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        WEB + "/sign-in/return",
                        "client_id",
                        "rouse-web",
                        "code_verifier",
                        verifier.getValue())));
    }

    private static String request(Map<String, String> changed) {
        Map<String, String> request = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "rouse-web",
                "redirect_uri", WEB + "/sign-in/return",
                "scope", "openid person",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER)
                                .getValue(),
                "code_challenge_method", "S256"));
        request.putAll(changed);
        return form(request);
    }

    private static String code(HttpResponse<String> answer) {
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(WEB + "/sign-in/return?").contains("state=s-1");
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> get(HttpClient client, String uri) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String uri, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
