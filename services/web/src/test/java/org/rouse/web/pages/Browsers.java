package org.rouse.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rouse.testing.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium for a test class, at the hour of the stand-in's people. It stores what pages complain about, so that a test can assert there
 * was nothing.
 */
final class Browsers implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1440;
    private static final String NOW = "2026-11-26T13:30:00Z";

    private final Chromium chromium = Chromium.ofPages();

    /** A browser profile of its own, without service workers unless requested. */
    BrowserContext context(int width, boolean dark, boolean workers) {
        return chromium.context(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 800 : 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK));
    }

    /** A page at that hour. */
    static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.clock().setFixedTime(NOW);
        return page;
    }

    /**
     * The longest task of the page's main thread during the work, in milliseconds of computing: other load on the machine does not count.
     */
    long longestTask(Page page, Runnable work) {
        Browser browser = chromium.browser();
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

    void forgetComplaints() {
        chromium.forgetComplaints();
    }

    /** Asserts that no page complained: nothing thrown, nothing refused by the policy. */
    void assertQuiet() {
        chromium.assertQuiet();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
