package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A Firefox with one page, driven by WebDriver BiDi, which it supports natively; where none is installed, the test is skipped. */
public final class Firefox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    /** Preferences that stop all calls of its own: no updates, no lists, no telemetry. */
    private static final String QUIET = """
            user_pref("network.proxy.type", 0);
            user_pref("remote.prefs.recommended", false);
            user_pref("network.manage-offline-status", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "http://127.0.0.1:9/");
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("app.normandy.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("toolkit.telemetry.enabled", false);
            user_pref("intl.accept_languages", "en");
            """;

    private final Program program;
    private final Remote remote;
    private final String page;

    private Firefox(Program program, Remote remote) {
        this.program = program;
        this.remote = remote;
        remote.call("session.new", Map.of("capabilities", Map.of()));
        this.page = remote.call("browsingContext.getTree", Map.of())
                .at("/contexts/0/context")
                .asString();
    }

    /**
     * Starts a Firefox.
     *
     * @param folder      for its profile, used by nothing else
     * @param preferences further preferences, as lines of a {@code user.js}
     */
    public static Firefox start(Path folder, String preferences) {
        Optional<String> installed = Program.find("firefox");
        assumeThat(installed).as("Firefox is not installed: nothing was tested").isPresent();
        return start(folder, installed.orElseThrow(), preferences);
    }

    /** Starts the program at that path, and ends it where it cannot be driven. */
    static Firefox start(Path folder, String path, String preferences) {
        Path profile = folder.resolve("profile");
        try {
            Files.createDirectories(profile);
            Files.writeString(profile.resolve("user.js"), QUIET + preferences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program program = new Program(
                folder,
                path,
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0");
        try {
            return new Firefox(program, new Remote(address(program) + "/session"));
        } catch (RuntimeException e) {
            end(program, e);
            throw e;
        }
    }

    private static void end(Program program, RuntimeException why) {
        try {
            program.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why.addSuppressed(e);
        }
    }

    private static String address(Program browser) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Matcher matcher = LISTENING.matcher(browser.output());
                            return matcher.find() ? matcher.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    /**
     * Leaves the page for another and waits until one is whole: the one asked for, or one that it sends the browser on to.
     *
     * <p>The browser's own wait is an error where a page is left before it is whole, as one may be that signs somebody in.
     */
    public void navigate(String url) {
        evaluate("window.left = true");
        remote.call("browsingContext.navigate", Map.of("context", page, "url", url, "wait", "none"));
        awaitTrue("!window.left && document.readyState === 'complete'");
    }

    /** Evaluates the expression, awaits it where it is a promise, and returns the result as text. */
    public String evaluate(String expression) {
        JsonNode result = remote.call(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", page), "awaitPromise", true));
        assertThat(result.path("type").asString()).as(result.toString()).isEqualTo("success");
        return result.at("/result/value").asString("");
    }

    /** Waits until the expression is true, on whatever page is loaded by then. */
    public void awaitTrue(String expression) {
        await(expression)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IllegalStateException.class) // a page is being replaced by the next
                .until(() -> evaluate("String(Boolean(" + expression + "))").equals("true"));
    }

    @Override
    public void close() throws InterruptedException {
        remote.close();
        program.close();
    }
}
