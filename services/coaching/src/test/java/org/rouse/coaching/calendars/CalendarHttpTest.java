package org.rouse.coaching.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.TestSettings;
import org.rouse.http.outbound.InvalidAddressException;

/** Requests for calendars at their addresses. */
class CalendarHttpTest {

    private final CalendarServer server = new CalendarServer();
    private final CalendarHttp http = http("calendar.allowed-networks", "127.0.0.0/8", "calendar.most-bytes", "2000");

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void shouldTakeTheBodyAndHowTheServerNamesIt() {
        server.put("/a.ics", 200, "text", "ETag: \"1\"", "Last-Modified: Fri, 20 Nov 2026 12:00:00 GMT");

        assertThat(get("/a.ics")).isEqualTo(new Fetched.Text("text", "\"1\"", "Fri, 20 Nov 2026 12:00:00 GMT"));
    }

    @Test
    void shouldAskOnlyForWhatIsNew() {
        server.put("/a.ics", 304, "");

        assertThat(http.get(URI.create(server.url("/a.ics")), "\"1\"", "Fri").block())
                .isEqualTo(new Fetched.Unchanged());
        assertThat(http.get(URI.create(server.url("/a.ics")), "", "Fri").block())
                .isEqualTo(new Fetched.Unchanged());
        assertThat(server.asked).containsExactly("/a.ics \"1\"", "/a.ics Fri");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 400, 401, 404, 410, 429, 500})
    void shouldNameTheStatusOfWhatIsNoCalendar(int status) {
        server.put("/a.ics", status, "");

        assertThat(get("/a.ics")).isEqualTo(new Fetched.Failed("status-" + status));
    }

    @ParameterizedTest
    @CsvSource({"2000, ", "2001, too-large"})
    void shouldTakeInNoMoreThanMayBe(int size, String cause) throws IOException {
        server.put("/plain", 200, "x".repeat(size)).putPacked("/packed", "x".repeat(size));

        for (String path : new String[] {"/plain", "/packed"}) {
            assertThat(get(path))
                    .isEqualTo(
                            cause == null
                                    ? new Fetched.Text("x".repeat(size), "", "")
                                    : new Fetched.Failed("too-large"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void shouldRefuseWhatCannotBeUnpacked(String coding) {
        server.put("/a.ics", 200, "not packed", "Content-Encoding: " + coding);

        assertThat(get("/a.ics")).isEqualTo(new Fetched.Failed("content-coding"));
    }

    @ParameterizedTest
    @CsvSource({"5, ", "6, redirects"})
    void shouldFollowSomeRedirects(int hops, String cause) {
        for (int i = 1; i < hops; i++) {
            server.put("/" + i, 302, "", "Location: " + (i + 1));
        }
        server.put("/" + hops, 308, "", "Location: " + server.url("/end")).put("/end", 200, "text");

        assertThat(get("/1")).isEqualTo(cause == null ? new Fetched.Text("text", "", "") : new Fetched.Failed(cause));
    }

    /** The target of a redirect is judged like the given address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "http://10.0.0.1/",
                "https://[::1]/",
                "file:///etc/passwd",
                "https://user@example.org/",
                "http://example.org/a.ics",
                "::"
            })
    void shouldFollowNoRedirectToWhereItMayNotGo(String location) {
        server.put("/a.ics", 302, "", "Location: " + location);

        assertThat(get("/a.ics")).isEqualTo(new Fetched.Failed("address-blocked"));
    }

    @Test
    void shouldJudgeAnAddressBeforeItIsAsked() {
        try (CalendarHttp strict = http()) {
            assertThat(strict.check("url", " webcal://calendar.example.com/a?b=c ")
                            .toString())
                    .isEqualTo("https://calendar.example.com/a?b=c");
            for (String address :
                    new String[] {server.url("/"), "webcal://127.0.0.1/", "https://10.0.0.1/", "ftp://a.org/"}) {
                assertThatThrownBy(() -> strict.check("url", address)).isInstanceOf(InvalidAddressException.class);
            }
            assertThat(strict.get(URI.create("https://localhost:1/"), "", "").block())
                    .isEqualTo(new Fetched.Failed("address-blocked"));
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void shouldSayWhereNobodyAnswers() {
        server.close();

        assertThat(get("/a.ics")).isEqualTo(new Fetched.Failed("no-answer"));
    }

    private Fetched get(String path) {
        return Objects.requireNonNull(
                http.get(URI.create(server.url(path)), "", "").block());
    }

    private static CalendarHttp http(String... settings) {
        return new CalendarHttp(TestSettings.with(settings).calendar());
    }
}
