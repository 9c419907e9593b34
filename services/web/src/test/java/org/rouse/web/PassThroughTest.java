package org.rouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.testing.FreePorts;

/** The requests that are passed on, with their changes, and the requests that are refused. */
class PassThroughTest {

    private static final Stage STAGE = new Stage();
    private static final String WEB = STAGE.start();

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/sync", "/v1/push/garmin", "/v1/feedback/email", "/v1/unsubscribe/x", "/v1/actions/AQE="})
    void shouldPassWhatIsForAServiceByteForByte(String path) throws GeneralSecurityException {
        String body = "List-Unsubscribe=One-Click&a=%20b+c&é=\u0000\r\n";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        try (Browser device = new Browser(WEB)) {
            HttpResponse<String> answer = device.post(
                    path + "?x=%2F&y=a%20b",
                    body,
                    "Authorization",
                    "Bearer of-the-device",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-Signature",
                    signature);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(STAGE.service.last.uri()).isEqualTo(path + "?x=%2F&y=a%20b");
            assertThat(STAGE.service.last.hash())
                    .isEqualTo(HexFormat.of().formatHex(StandInService.sha256().digest(body.getBytes(UTF_8))));
            assertThat(headers())
                    .containsEntry("authorization", "Bearer of-the-device")
                    .containsEntry("content-type", "application/x-www-form-urlencoded")
                    .containsEntry("x-signature", signature)
                    .doesNotContainKeys("cookie", "x-csrf-token");
            assertThat(answer.headers().allValues("set-cookie")).containsExactly("of-the-service=1; Path=/v1");
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/sync/refused, 401", "/v1/nothing, 404", "/api/v1/people/refused, 401", "/api/v1/nothing, 404"})
    void shouldSendNoProgramElsewhere(String path, int status) {
        try (Browser program = new Browser(WEB)) {
            HttpResponse<String> answer = program.get(path, "Authorization", "Bearer x", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth0%7C5f7c", "a%2Fb", "100%25", "%C3%A9", "a%3Bb", "a%5Cb", "x%20y", "a+b", "a:b@c"})
    void shouldKeepWhateverAProviderCallsAPerson(String id) {
        try (Browser program = new Browser(WEB)) {
            program.get("/api/v1/people/" + id + "/days?zone=Europe%2FBerlin", "Authorization", "Bearer x");
            assertThat(STAGE.service.last.uri()).isEqualTo("/api/v1/people/" + id + "/days?zone=Europe%2FBerlin");
        }
    }

    @Test
    void shouldAnswer401WhereNobodyIsSignedIn() {
        try (Browser browser = new Browser(WEB)) {
            HttpResponse<String> answer = browser.get("/api/v1/people/anna", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void shouldPutTheTokenInThePlaceOfTheSessionOnTheApiAlone() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            browser.cookies.put("of-the-service", "1");
            browser.get("/api/v1/people/anna");
            assertThat(headers().get("authorization")).startsWith("Bearer ");
            assertThat(STAGE.provider.tokens)
                    .contains(String.valueOf(headers().get("authorization")).substring("Bearer ".length()));
            assertThat(headers()).containsEntry("cookie", "of-the-service=1");
            browser.get("/v1/accounts/garmin/callback?code=x");
            assertThat(headers()).containsEntry("cookie", "of-the-service=1").doesNotContainKey("authorization");
        }
    }

    @Test
    void shouldRefuseABrowsersOwnAuthorization() {
        try (Browser browser = new Browser(WEB)) {
            assertThat(browser.get("/api/v1/people/anna", "Authorization", "Bearer x", "Sec-Fetch-Mode", "cors")
                            .statusCode())
                    .isEqualTo(400);
            browser.signIn("/sign-in");
            assertThat(browser.get("/api/v1/people/anna", "Authorization", "Bearer x")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void shouldChangeNothingWithoutTheSessionsMark() {
        try (Browser browser = new Browser(WEB);
                Browser other = new Browser(WEB)) {
            browser.signIn("/sign-in");
            other.signIn("/sign-in");
            STAGE.service.last = StandInService.Seen.none();
            assertThat(browser.post("/api/v1/people/anna/sessions", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/api/v1/people/anna/sessions", "{}", "X-CSRF-Token", other.csrf())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post(
                                    "/api/v1/people/anna/sessions",
                                    "_csrf=" + browser.csrf(),
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/sign-out", "").statusCode()).isEqualTo(403);
            assertThat(STAGE.service.last.bytes()).isNegative();
            assertThat(browser.post("/api/v1/people/anna/sessions", "{}", "X-CSRF-Token", browser.csrf())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldLetNoOtherOriginRead() {
        try (Browser browser = new Browser(WEB)) {
            browser.signIn("/sign-in");
            HttpResponse<String> answer = browser.get("/session", "Origin", "https://evil.example");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void shouldAnswer503WhenTheServiceIsAway() {
        try (Stage alone = new Stage();
                Browser program = new Browser(
                        alone.start(Map.of("rouse.web.services.coaching", "http://127.0.0.1:" + FreePorts.one())))) {
            HttpResponse<String> answer = program.get("/api/v1/people/anna", "Authorization", "Bearer x");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:rouse:problem:server.away");
        }
    }

    private static Map<String, String> headers() {
        return StreamSupport.stream(STAGE.service.last.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, _) -> a));
    }
}
