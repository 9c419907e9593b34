package org.rouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.testing.KeptConnection;

/** The headers of pages and files: what may run, and how long a file may be kept. */
class PagesTest {

    private static final Stage STAGE = new Stage();
    private static final String WEB = STAGE.start();
    private static final Pattern MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");
    private static final Pattern NAMED = Pattern.compile("\"(/(?:lib|me|console|shared)/[^\"]+\\.js)\"");

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/", "/console/", "/me/today", "/console/people/auth0%7Ca.b"})
    void shouldLetNothingRunInAPageButItsOwnFilesAndTheImportMap(String path) throws Exception {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            HttpResponse<String> page = browser.get(path);
            Matcher map = MAP.matcher(page.body());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(map.find()).isTrue();
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(map.group(1).getBytes(UTF_8)));
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains(
                            "default-src 'none'", "'sha256-" + hash + "'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(page.body()).doesNotContain("<style", " style=", "onclick=");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/", "/console/"})
    void shouldServeForEverWhateverThePageNames(String path) {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            Matcher named = NAMED.matcher(MAP.matcher(browser.get(path).body()).replaceAll("$1"));
            int files = 0;
            while (named.find()) {
                HttpResponse<String> file = browser.get(named.group(1));
                assertThat(file.statusCode()).as(named.group(1)).isEqualTo(200);
                assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
                if (named.group(1).matches("/lib/.*|.*-[0-9a-f]{12}\\.js")) {
                    assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                            .contains("immutable");
                    files++;
                }
            }
            assertThat(files).isGreaterThan(4);
        }
    }

    /** A redirect to the sign-in would lose the fragment of a link: it is kept first. */
    @ParameterizedTest
    @ValueSource(strings = {"/open/me", "/open/console"})
    void shouldKeepWhatLinkSaysBeforeSignIn(String path) {
        try (Browser browser = new Browser(WEB)) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).containsPattern("<script type=\"module\" src=\"/pages/open-[0-9a-f]{12}\\.js\">");
            assertThat(browser.get("/me/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void shouldAskAgainForAFileWithoutHashAndSendItOnce() {
        try (Browser browser = new Browser(WEB)) {
            HttpResponse<String> file = browser.get("/pages/mark.txt");
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
            HttpResponse<String> again = browser.get(
                    "/pages/mark.txt",
                    "If-None-Match",
                    file.headers().firstValue("ETag").orElseThrow());
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me/nothing.js",
                "/lib/lit/3.3.2/nothing.js",
                "/lib/../web.yml",
                "/lib/%2e%2e/%2e%2e/web.yml",
                "/web.yml",
                "/webjars/lit/3.3.2/index.js",
                "/lib/lit/3.3.2/package.json",
                "/static/me/index.html",
                "/openapi",
            })
    void shouldServeNothingElse(String path) {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            assertThat(browser.get(path).statusCode()).isIn(400, 404);
        }
    }

    @Test
    void shouldStoreNoAnswerAboutAnybody() {
        try (Browser browser = new Browser(WEB);
                Browser program = new Browser(WEB)) {
            browser.signIn("/sign-in");
            assertThat(browser.get("/api/v1/people/anna")
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .contains("no-store");
            assertThat(program.get("/api/v1/people/anna", "Authorization", "Bearer x")
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .contains("no-store");
            assertThat(browser.get("/session")
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .contains("no-store");
        }
    }

    @Test
    void shouldKeepBrowsersToHttpsWhereTheyComeByIt() throws IOException {
        try (Stage secure = new Stage();
                KeptConnection proxy = new KeptConnection(
                        URI.create(secure.start(Map.of("rouse.web.public-url", "https://rouse.example.org")))
                                .getPort())) {
            proxy.send("GET /sign-in HTTP/1.1\r\nHost: rouse.example.org\r\n\r\n");
            assertThat(proxy.answer())
                    .contains("Strict-Transport-Security: max-age=", "; Secure;", "code_challenge_method=S256")
                    .contains("redirect_uri=https://rouse.example.org/sign-in/return");
        }
    }

    @Test
    void shouldTellOperatorsAlone() {
        try (Browser anybody = new Browser(WEB)) {
            assertThat(anybody.get("/actuator/health").body())
                    .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
            assertThat(anybody.get("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(anybody.get("/actuator/gateway/routes").statusCode()).isEqualTo(401);
        }
    }
}
