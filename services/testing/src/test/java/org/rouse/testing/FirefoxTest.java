package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

class FirefoxTest {

    /** Prints its own process id, and that it listens on an unused port. */
    private static final String HEARS_NOBODY = """
            #!/bin/sh
            echo $$ > "$HOME/pid"
            echo "WebDriver BiDi listening on ws://127.0.0.1:1"
            exec sleep 600
            """;

    private static final String SENDS_ON =
            "<script>setTimeout(() => location.replace('/there'))</script><img src='/never'><title>Left</title>";

    @TempDir
    Path folder;

    @Test
    void shouldFollowPageThatSendsOnBeforeItIsWhole() throws Exception {
        DisposableServer pages = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/here", (asked, answer) -> page(answer, SENDS_ON))
                        .get("/never", (asked, answer) -> answer.then(Mono.never()))
                        .get("/there", (asked, answer) -> page(answer, "<title>There</title>")))
                .bindNow();
        try (Firefox firefox = Firefox.start(folder, "")) {
            firefox.navigate("http://127.0.0.1:" + pages.port() + "/here");

            firefox.awaitTrue("document.title === 'There'");
        } finally {
            pages.disposeNow();
        }
    }

    private static Publisher<Void> page(HttpServerResponse answer, String html) {
        return answer.header("Content-Type", "text/html").sendString(Mono.just(html));
    }

    @Test
    void shouldLeaveNoProcessWhenItCannotBeDriven() throws Exception {
        Path browser = Files.createFile(
                folder.resolve("browser"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(browser, HEARS_NOBODY);

        assertThatThrownBy(() -> Firefox.start(folder, browser.toString(), ""))
                .hasMessageContaining("ConnectException");

        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
