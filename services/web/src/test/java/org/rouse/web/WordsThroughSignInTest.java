package org.rouse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.testing.Chromium;

/** The fragment of a page without a session: the words of a notification, a person, a case. */
class WordsThroughSignInTest {

    private static final String TOLD = "#/told?it="
            + URLEncoder.encode(
                    "{\"promptId\":\"p-1\",\"title\":\"Up for a moment?\",\"body\":\"You have sat for 30 minutes.\"}",
                    StandardCharsets.UTF_8);

    private static Chromium chromium;
    private static Stage stage;
    private static String web;

    @BeforeAll
    static void open() {
        chromium = Chromium.ofPages();
        stage = new Stage();
        stage.provider.asks = true;
        web = stage.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    /** Under every name of this machine: data stored under one is not found under the other. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void shouldLandOnPromptWithItsWords(String host) {
        try (BrowserContext context = chromium.context(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(web.replace("127.0.0.1", host) + "/me/" + TOLD);
            assertThat(page.getByText("Sign in")).isVisible();
            assertThat(page.url())
                    .as("what the provider's page sees")
                    .startsWith(stage.provider.url())
                    .doesNotContain("#");
            page.getByText("Sign in").click();
            assertThat(page.locator("h1")).hasText("Up for a moment?");
            assertThat(page.getByText("You have sat for 30 minutes.")).isVisible();
            assertThat(page.url()).startsWith(web + "/me/#/told");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** A session that ended while the app was installed: the worker serves its page, which leads to the sign-in too. */
    @Test
    void shouldLandOnPromptThatAppOfOldOpens() {
        try (BrowserContext context = chromium.context(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(web + "/me/");
            page.getByText("Sign in").click();
            assertThat(page.locator("nav.bottom")).isVisible();
            page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
            context.clearCookies();
            Page tapped = context.newPage();
            tapped.navigate(web + "/me/" + TOLD);
            tapped.getByText("Sign in").click();
            assertThat(tapped.locator("h1")).hasText("Up for a moment?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/open?to=//evil.example/me/#/told, /me/",
        "/open?to=https://evil.example/#//evil.example, /me/",
        "/open?to=javascript:alert(1), /me/",
        "/open/evil.example#/told, /me/",
        "/me/#//evil.example, /me/",
        "/me/#https://evil.example, /me/",
    })
    void shouldNeverLeadElsewhere(String asked, String path) {
        try (BrowserContext context = chromium.context(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(web + asked);
            page.getByText("Sign in").click();
            assertThat(page.locator("nav.bottom")).isVisible();
            assertThat(page.url()).startsWith(web + path);
        }
    }
}
