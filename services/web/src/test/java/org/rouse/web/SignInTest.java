package org.rouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, staying signed in and signing out, as a browser sees it; and the attacks of a foreign page or link. */
class SignInTest {

    private static final String SESSION = "rouse-session";

    private static final Stage STAGE = new Stage();
    private static final String WEB = STAGE.start();

    @BeforeEach
    void people() {
        STAGE.provider.subject = "anna";
        STAGE.provider.scope = "openid person";
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void shouldComeBackToThePageThatWasAskedFor() {
        try (Browser browser = new Browser(WEB)) {
            HttpResponse<String> page = browser.get("/me/today?week=2");
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(Browser.location(page)).isEqualTo("/open?to=%2Fme%2Ftoday%3Fweek%3D2");
            assertThat(Browser.location(browser.signIn("/sign-in?to=%2Fme%2Ftoday%3Fweek%3D2")))
                    .isEqualTo("/me/today?week=2");
            assertThat(browser.get("/me/today?week=2").statusCode()).isEqualTo(200);
            assertThat(browser.get("/session").body())
                    .contains("\"subject\":\"anna\"", "\"name\":\"The one called anna\"", "[\"openid\",\"person\"]");
        }
    }

    /** The console asks for its organisation under the name in the token. */
    @Test
    void shouldSayWhoseCoachItIs() {
        try (Browser browser = new Browser(WEB)) {
            STAGE.provider.organisation = "back-clinic";
            browser.signIn("/sign-in?to=/console/");
            assertThat(browser.get("/session").body()).contains("\"organisation\":\"back-clinic\"");
        } finally {
            STAGE.provider.organisation = null;
        }
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in?to=/console/");
            assertThat(browser.get("/session").body()).contains("\"organisation\":\"\"");
        }
    }

    @Test
    void shouldNeverGiveTheBrowserAToken() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in?to=/me/");
            browser.get("/me/");
            browser.get("/api/v1/people/anna");
            browser.post("/sign-out", "", "X-CSRF-Token", browser.csrf());
            assertThat(STAGE.provider.tokens).isNotEmpty();
            assertThat(browser.got)
                    .noneMatch(answer -> STAGE.provider.tokens.stream().anyMatch(answer::contains));
        }
    }

    @Test
    void shouldKeepTheSessionFromScriptsAndOtherSites() {
        try (Browser browser = new Browser(WEB)) {
            assertThat(browser.signIn("/sign-in").headers().allValues("set-cookie"))
                    .filteredOn(cookie -> cookie.startsWith(SESSION + "="))
                    .hasSize(1)
                    .allMatch(cookie -> cookie.contains("HttpOnly") || cookie.contains("HTTPOnly"))
                    .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
        }
    }

    @Test
    void shouldTakeNoSessionIdFromTheBrowser() {
        try (Browser browser = new Browser(WEB)) {
            String planted = "A".repeat(43);
            browser.cookies.put(SESSION, planted);
            browser.signIn("/sign-in");
            String own = browser.cookies.get(SESSION);
            assertThat(own).isNotEqualTo(planted);
            browser.cookies.put(SESSION, planted);
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldEndTheSessionBeforeWhenSomebodySignsInAnew() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            String first = browser.cookies.get(SESSION);
            browser.signIn("/sign-in");
            browser.cookies.put(SESSION, String.valueOf(first));
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldRefuseASignInThatAnotherBrowserBegan() {
        try (Browser attacker = new Browser(WEB);
                Browser victim = new Browser(WEB)) {
            String back = Browser.location(attacker.get(Browser.location(attacker.get("/sign-in"))));
            assertThat(Browser.location(victim.get(back))).isEqualTo("/sign-in-failed");
            assertThat(victim.cookies).doesNotContainKey(SESSION);
        }
    }

    @Test
    void shouldTakeACodeOnce() {
        try (Browser browser = new Browser(WEB)) {
            String back = Browser.location(browser.get(Browser.location(browser.get("/sign-in"))));
            browser.get(back);
            assertThat(Browser.location(browser.get(back))).isEqualTo("/sign-in-failed");
        }
    }

    @Test
    void shouldSignInInTwoTabsAtOnce() {
        try (Browser browser = new Browser(WEB)) {
            String first = Browser.location(browser.get("/sign-in?to=/me/one"));
            String second = Browser.location(browser.get("/sign-in?to=/me/two"));
            assertThat(Browser.location(browser.get(Browser.location(browser.get(second)))))
                    .isEqualTo("/me/two");
            assertThat(Browser.location(browser.get(Browser.location(browser.get(first)))))
                    .isEqualTo("/me/one");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/me/",
                "//evil.example/me/",
                "/\\evil.example",
                "/me//evil.example",
                "/me/..//evil.example",
                "/me/../../evil",
                "/me/\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/sign-out",
                "/me.evil.example/",
                "me/today",
                "/me/%",
            })
    void shouldLeadHomeWhenAskedToLeadElsewhere(String to) {
        try (Browser browser = new Browser(WEB)) {
            HttpResponse<String> last = browser.signIn("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            assertThat(Browser.location(last)).isEqualTo("/");
        }
    }

    @Test
    void shouldSignOutHereAlone() {
        try (Browser one = new Browser(WEB);
                Browser other = new Browser(WEB)) {
            one.signIn("/sign-in");
            other.signIn("/sign-in");
            HttpResponse<String> out = one.post("/sign-out", "", "X-CSRF-Token", one.csrf());
            assertThat(out.statusCode()).isEqualTo(200);
            assertThat(out.body()).contains(STAGE.provider.url() + "/out?client_id=rouse-web");
            assertThat(one.cookies).doesNotContainKey(SESSION);
            assertThat(one.get("/session").statusCode()).isEqualTo(401);
            assertThat(other.get("/session").statusCode()).isEqualTo(200);
            assertThat(STAGE.provider.revoked).isNotEmpty();
        }
    }

    @Test
    void shouldSignOutEverywhere() {
        STAGE.provider.subject = "everywhere";
        try (Browser one = new Browser(WEB);
                Browser other = new Browser(WEB);
                Browser somebodyElse = new Browser(WEB)) {
            one.signIn("/sign-in");
            other.signIn("/sign-in");
            STAGE.provider.subject = "ben";
            somebodyElse.signIn("/sign-in");
            String stolen = String.valueOf(one.cookies.get(SESSION));
            one.post("/sign-out?everywhere=true", "", "X-CSRF-Token", one.csrf());
            assertThat(other.get("/session").statusCode()).isEqualTo(401);
            one.cookies.put(SESSION, stolen);
            assertThat(one.get("/session").statusCode()).isEqualTo(401);
            assertThat(somebodyElse.get("/session").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldKnowTheSessionAtAnotherInstanceAndAfterARestart() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            String second = STAGE.start(Map.of("rouse.web.public-url", WEB));
            assertThat(browser.get("/session").statusCode()).isEqualTo(200);
            try (Browser elsewhere = new Browser(second)) {
                elsewhere.cookies.putAll(browser.cookies);
                assertThat(elsewhere.get("/session").body())
                        .isEqualTo(browser.get("/session").body());
            }
            STAGE.stopLast();
            String third = STAGE.start(Map.of("rouse.web.public-url", WEB));
            try (Browser later = new Browser(third)) {
                later.cookies.putAll(browser.cookies);
                assertThat(later.get("/session").statusCode()).isEqualTo(200);
            }
            STAGE.stopLast();
        }
    }

    @Test
    void shouldLeadCoachesToTheConsoleAndPeopleToTheirApp() {
        try (Browser person = new Browser(WEB);
                Browser coach = new Browser(WEB);
                Browser nobody = new Browser(WEB)) {
            person.signIn("/sign-in");
            STAGE.provider.scope = "openid coach";
            coach.signIn("/sign-in");
            assertThat(Browser.location(person.get("/"))).isEqualTo("/me/");
            assertThat(Browser.location(coach.get("/"))).isEqualTo("/console/");
            assertThat(Browser.location(nobody.get("/"))).isEqualTo("/sign-in");
        }
    }

    /** Behind an HTTPS proxy: browsers' headers follow the public URL alone, whatever a request says about its origin. */
    @Test
    void shouldKeepToPublicUrlWhateverIsForwarded() throws IOException {
        String behind = STAGE.start(Map.of("rouse.web.public-url", "https://rouse.example"));
        try (Socket proxy = new Socket("127.0.0.1", URI.create(behind).getPort())) {
            proxy.getOutputStream().write("""
                    GET /sign-in?to=/me/ HTTP/1.1\r
                    Host: rouse.example\r
                    X-Forwarded-Proto: http\r
                    X-Forwarded-Host: evil.example\r
                    Forwarded: host=evil.example;proto=http\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.UTF_8));
            String answer = new String(proxy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 302")
                    .contains("redirect_uri=https://rouse.example/sign-in/return")
                    .containsIgnoringCase("Strict-Transport-Security: ")
                    .doesNotContain("evil");
            assertThat(answer.lines().filter(line -> line.regionMatches(true, 0, "set-cookie:", 0, 11)))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure")
                            && cookie.toLowerCase(Locale.ROOT).contains("; httponly"));
        } finally {
            STAGE.stopLast();
        }
    }

    @Test
    void shouldSendABrowserThatCameByAnotherNameToTheOneItComesBackTo() {
        String other = WEB.replace("127.0.0.1", "localhost");
        try (Browser browser = new Browser(other)) {
            assertThat(Browser.location(browser.get("/sign-in?to=/me/"))).isEqualTo(WEB + "/sign-in?to=/me/");
        }
    }
}
