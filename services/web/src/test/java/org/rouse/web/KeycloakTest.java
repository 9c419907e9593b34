package org.rouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.testing.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in at a real Keycloak, whose folder {@code rouse.keycloak} names ({@code .ci/long} fetches it), with the realm of the operators' guide. Access
 * tokens live for 32 seconds there, so that they are renewed within the test.
 */
@EnabledIfSystemProperty(
        named = "rouse.keycloak",
        matches = ".+",
        disabledReason = "Keycloak is fetched and started by .ci/long")
class KeycloakTest {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @Test
    void shouldSignInRenewRelayAndSignOut() throws Exception {
        int webPort = FreePorts.one();
        int port = FreePorts.one();
        String web = "http://127.0.0.1:" + webPort;
        String issuer = "http://127.0.0.1:" + port + "/realms/rouse";
        Process keycloak = start(port, web);
        try (Stage stage = new Stage();
                Browser browser = new Browser(web)) {
            await().atMost(STARTED_WITHIN).ignoreExceptions().until(() -> {
                assertThat(keycloak.isAlive()).isTrue();
                return get(issuer + "/.well-known/openid-configuration").statusCode() == 200;
            });
            stage.start(Map.of(
                    "server.port", "" + webPort,
                    "rouse.web.public-url", web,
                    "rouse.web.sign-in.issuer", issuer,
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer,
                    "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                            issuer + "/protocol/openid-connect/certs"));

            HttpResponse<String> back = enter(Browser.location(browser.get("/sign-in?to=/console/")));
            assertThat(Browser.location(browser.get(Browser.location(back)))).isEqualTo("/console/");
            assertThat(browser.get("/session").body())
                    .contains("\"name\":\"Carla Coach\"", "\"coach\"")
                    .doesNotContain("\"person\"", "\"admin\"");

            String first = relayed(browser, stage);
            JsonNode claims = claims(first);
            assertThat(claims.path("iss").asString()).isEqualTo(issuer);
            assertThat(claims.path("aud").toString()).contains("\"rouse\"");
            assertThat(claims.path("org").asString()).isEqualTo("back-clinic");
            assertThat(List.of(claims.path("scope").asString().split(" ")))
                    .contains("coach")
                    .doesNotContain("person", "admin");
            assertThat(claims.path("sub").asString()).isNotBlank();

            await("a token renewed")
                    .atMost(PATIENCE)
                    .until(() -> !relayed(browser, stage).equals(first));

            HttpResponse<String> out = browser.post("/sign-out", "", "X-CSRF-Token", browser.csrf());
            String to = JsonMapper.shared().readTree(out.body()).path("to").asString();
            assertThat(to).startsWith(issuer + "/protocol/openid-connect/logout");
            assertThat(Browser.location(get(to)))
                    .as("nobody is signed in there, since the tokens were taken back")
                    .startsWith(web + "/signed-out");
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
            assertThat(browser.got).noneMatch(answer -> answer.contains(first));
        } finally {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor();
            client.close();
        }
    }

    private Process start(int port, String web) throws Exception {
        Path home = Path.of(System.getProperty("rouse.keycloak")).toAbsolutePath();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("rouse-realm.json");
        try (InputStream pattern =
                Objects.requireNonNull(KeycloakTest.class.getResourceAsStream("keycloak-realm.json"))) {
            Files.writeString(realm, new String(pattern.readAllBytes(), UTF_8).replace("WEB", web));
        }
        ProcessBuilder keycloak = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.txt").toFile());
        keycloak.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return keycloak.start();
    }

    /** Fills in Keycloak's page; returns its answer, which redirects back. */
    private HttpResponse<String> enter(String page) throws Exception {
        HttpResponse<String> asked = get(page);
        Matcher form = FORM.matcher(asked.body());
        assertThat(form.find()).as(asked.body()).isTrue();
        String filled = Map.of("username", "carla", "password", "back-pain-and-coffee").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filled)));
    }

    private HttpResponse<String> get(String uri) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    /** The token that a service receives for a request of this browser. */
    private static String relayed(Browser browser, Stage stage) {
        assertThat(browser.get("/api/v1/people/anna").statusCode()).isEqualTo(200);
        return stage.service.last.headers().get("Authorization").substring("Bearer ".length());
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
