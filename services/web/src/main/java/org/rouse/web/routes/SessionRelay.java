package org.rouse.web.routes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rouse.web.sessions.Session;
import org.rouse.web.sessions.SessionCookie;
import org.rouse.web.signin.FreshTokens;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Replaces the session by its token, for the API alone; services never see a session's id. All other headers stay. */
final class SessionRelay implements GlobalFilter, Ordered {

    private final SessionCookie cookie;
    private final FreshTokens tokens;

    SessionRelay(SessionCookie cookie, FreshTokens tokens) {
        this.cookie = cookie;
        this.tokens = tokens;
    }

    /** Before the request is sent. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchange without = withoutSession(exchange);
        Session session = exchange.getAttribute(Session.class.getName());
        return session != null && exchange.getRequest().getPath().value().startsWith("/api/v1/")
                ? tokens.of(session).flatMap(fresh -> chain.filter(bearing(without, fresh.access())))
                : chain.filter(without);
    }

    private static ServerWebExchange bearing(ServerWebExchange exchange, String token) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                .build();
    }

    private ServerWebExchange withoutSession(ServerWebExchange exchange) {
        List<String> cookies = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.COOKIE);
        String own = cookie.name() + "=";
        if (cookies.stream().noneMatch(header -> header.contains(own))) {
            return exchange;
        }
        String others = cookies.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> !pair.startsWith(own))
                .collect(Collectors.joining("; "));
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    if (!others.isEmpty()) {
                        headers.set(HttpHeaders.COOKIE, others);
                    }
                }))
                .build();
    }
}
