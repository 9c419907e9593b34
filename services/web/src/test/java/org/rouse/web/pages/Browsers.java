package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One Chromium for a test class, at the hour of the stand-in's people. What pages complain about is kept, so that a test can ask that it is nothing. */
final class Browsers implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1440;
    private static final String NOW = "2026-11-26T13:30:00Z";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Playwright playwright;
    private final Browser browser;
    final List<String> complaints = new CopyOnWriteArrayList<>();

    Browsers() {
        Optional<Path> chromium = chromium();
        assumeThat(chromium).as("Chromium is not installed: nothing was tested").isPresent();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setTimeout(PATIENCE.toMillis())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    private static Optional<Path> chromium() {
        List<String> folders = Arrays.asList(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1));
        return List.of("chromium", "chromium-browser", "google-chrome").stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser of its own, without service workers unless they are asked for. */
    BrowserContext context(int width, boolean dark, boolean workers) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 800 : 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en")
                .setTimezoneId("Europe/Berlin")
                .setServiceWorkers(workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /** A page at that hour. */
    static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.clock().setFixedTime(NOW);
        return page;
    }

    /**
     * The longest task of the page's main thread while something is done, in milliseconds that it computed: what others do on the machine
     * meanwhile does not count.
     */
    long longestTask(Page page, Runnable work) {
        browser.startTracing(
                page,
                new Browser.StartTracingOptions()
                        .setCategories(List.of("toplevel", "disabled-by-default-devtools.timeline", "__metadata")));
        byte[] trace;
        try {
            work.run();
        } finally {
            trace = browser.stopTracing();
        }
        List<JsonNode> events = JsonMapper.shared()
                .readTree(trace)
                .path("traceEvents")
                .valueStream()
                .toList();
        Set<String> mains = events.stream()
                .filter(event -> event.at("/args/name").asString("").equals("CrRendererMain"))
                .map(Browsers::thread)
                .collect(Collectors.toSet());
        return events.stream()
                        .filter(event ->
                                event.path("name").asString("").endsWith("RunTask") && mains.contains(thread(event)))
                        .mapToLong(event -> event.path("tdur").asLong())
                        .max()
                        .orElseThrow()
                / 1000;
    }

    private static String thread(JsonNode event) {
        return event.path("pid") + " " + event.path("tid");
    }

    /** That no page complained: nothing thrown, nothing the policy refused. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
