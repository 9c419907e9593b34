package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import reactor.core.publisher.Mono;

class PlainHeadersTest {

    private static final int LAST_LATIN = 0x17F;

    @Test
    void shouldLetInTheCharactersThatThePatternsLetInAndNoOther() {
        Predicate<String> values = PlainHeaders.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES);
        Predicate<String> names = PlainHeaders.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES);
        for (char c = 0; c <= LAST_LATIN; c++) {
            String text = "a" + c;
            assertThat(values.test(text))
                    .as("value with %d", (int) c)
                    .isEqualTo(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(text));
            assertThat(names.test(text))
                    .as("name with %d", (int) c)
                    .isEqualTo(StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES.test(text));
        }
    }

    @Test
    void shouldLeaveAHeaderThatIsMissingToThePattern() {
        assertThat(PlainHeaders.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES)
                        .test(null))
                .isEqualTo(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer a",
                "Bearer a.b-c_d~e+f/0",
                "Bearer a==",
                "Bearer =a",
                "Bearer a b",
                "Bearer  a",
                "bearer a",
                "BEARER a",
                "Bearer a,b",
                "Bearer \u00e4",
                "Bearer a\tb",
                "Basic YTpi",
                "Bearera"
            })
    void shouldReadTheHeaderAsSpringDoes(String header) {
        for (String path : new String[] {"/v1/sync", "/v1/sync?access_token=b", "/v1/sync?person=b"}) {
            assertThat(read(PlainHeaders.bearer(), path, header))
                    .as("%s at %s", header, path)
                    .isEqualTo(read(new ServerBearerTokenAuthenticationConverter(), path, header));
        }
    }

    @Test
    void shouldReadThePlainTokenOfAHeader() {
        assertThat(read(PlainHeaders.bearer(), "/v1/sync", "Bearer a.b-c")).isEqualTo("a.b-c");
    }

    private static String read(ServerAuthenticationConverter converter, String path, String header) {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.post(path).header("Authorization", header).build());
        return converter
                .convert(exchange)
                .map(PlainHeadersTest::token)
                .onErrorResume(refused -> Mono.just(refused.getClass().getSimpleName()))
                .blockOptional()
                .orElse("none");
    }

    private static String token(Authentication given) {
        return given instanceof BearerTokenAuthenticationToken bearer ? bearer.getToken() : given.toString();
    }
}
