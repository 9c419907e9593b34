package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One Chromium of a kind for all test classes of a run; where none is installed, a class is skipped. It keeps everything pages complain about,
 * so that a test can assert there was nothing: errors on the console, which include violations of the content policy, and uncaught exceptions.
 */
public final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** By program; those that run. */
    private static final Map<String, Browser> STARTED = new HashMap<>();

    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Optional<String> program) {
        assumeThat(program).as("Chromium is not installed: nothing was tested").isPresent();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        browser = STARTED.computeIfAbsent(program.orElseThrow(), Chromium::start);
    }

    /** One that shows pages and no notifications: that without windows where it is installed, which takes a quarter less of the processor. */
    public static Chromium ofPages() {
        return new Chromium(Program.find("headless").or(() -> Program.find("chromium")));
    }

    /** A whole one, which shows notifications too. */
    public static Chromium whole() {
        return new Chromium(Program.find("chromium"));
    }

    private static Browser start(String program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setTimeout(PATIENCE.toMillis())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        EndOfRun.then(() -> {
            STARTED.remove(program);
            browser.close();
            playwright.close();
        });
        return browser;
    }

    public Browser browser() {
        return browser;
    }

    /** A fresh browser profile, signed out, in English and in the zone of Berlin. */
    public BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /** Asserts that no page has complained since. */
    public void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    public void forgetComplaints() {
        complaints.clear();
    }

    /** Closes the profiles that a class left open; the browser is there for the next. */
    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }
}
