package org.rouse.acceptance.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One Chromium for a test class. What pages complain about is kept: errors on the console, which refusals of the policy are too, and what is thrown. */
public final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** All that a page can keep, as text. */
    private static final String KEPT = """
            async () => {
              const kept = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const { name } of await indexedDB.databases()) {
                const base = await new Promise((done, failed) => {
                  const opening = indexedDB.open(name);
                  opening.onsuccess = () => done(opening.result);
                  opening.onerror = () => failed(opening.error);
                });
                for (const store of base.objectStoreNames) {
                  const all = base.transaction(store).objectStore(store).getAll();
                  await new Promise((done) => (all.onsuccess = done));
                  kept.push(JSON.stringify(all.result));
                }
                base.close();
              }
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
              }
              return kept.join(" ");
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    public Chromium() {
        Optional<Path> program = program();
        assumeThat(program).as("Chromium is not installed: nothing was tested").isPresent();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setTimeout(PATIENCE.toMillis())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    private static Optional<Path> program() {
        List<String> folders = Arrays.asList(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1));
        return List.of("chromium", "chromium-browser", "google-chrome").stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody's own browser, in which nobody is signed in. */
    public BrowserContext context(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en")
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /** Signs in at local mode's issuer, and lands on that page. */
    public static Page signIn(BrowserContext context, URI web, String page, String subject, String scope) {
        Page opened = context.newPage();
        opened.navigate(web + "/sign-in?to=" + page);
        opened.locator("input[name=subject]:visible").fill(subject);
        opened.locator("select[name=scope]").selectOption(scope);
        opened.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        opened.waitForURL(web + page);
        return opened;
    }

    /** That no page complained since. */
    public void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    public void forgetComplaints() {
        complaints.clear();
    }

    /** That nothing the page keeps is a token or the id of its session. */
    public static void assertNothingOfATokenKept(Page page) {
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("rouse-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        assertThat(page.evaluate(KEPT))
                .asString()
                .doesNotContain("eyJ")
                .doesNotContain(session)
                .doesNotContainIgnoringCase("bearer");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
