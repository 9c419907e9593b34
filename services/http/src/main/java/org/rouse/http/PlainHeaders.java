package org.rouse.http;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Spares nearly every request the patterns that Spring Security runs over each header: a plain header is recognised quickly, and the
 * patterns judge the rest. So exactly the headers pass that the patterns would pass.
 */
final class PlainHeaders {

    private static final String SCHEME = "Bearer ";

    private PlainHeaders() {}

    /** A predicate that answers as the pattern does, which accepts any printable ASCII, among others. */
    static Predicate<String> or(Predicate<String> pattern) {
        return text -> isPrintableAscii(text) || pattern.test(text);
    }

    /** @param text null where the request has no such header, which the pattern judges as well */
    private static boolean isPrintableAscii(@Nullable String text) {
        if (text == null) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Takes the bearer token of a request that carries one in its header, and nothing in its query. */
    static ServerAuthenticationConverter bearer() {
        ServerAuthenticationConverter any = new ServerBearerTokenAuthenticationConverter();
        return exchange -> {
            String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
            return header != null && isBearer(header) && !hasQuery(exchange)
                    ? Mono.<Authentication>just(new BearerTokenAuthenticationToken(header.substring(SCHEME.length())))
                    : any.convert(exchange);
        };
    }

    private static boolean hasQuery(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawQuery() != null;
    }

    /** Whether it is a token of RFC 6750, section 2.1, without padding. */
    private static boolean isBearer(String header) {
        if (header.length() == SCHEME.length() || !header.startsWith(SCHEME)) {
            return false;
        }
        for (int i = SCHEME.length(); i < header.length(); i++) {
            char c = header.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_'
                    || c == '~'
                    || c == '+'
                    || c == '/';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
