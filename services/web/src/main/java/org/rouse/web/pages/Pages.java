package org.rouse.web.pages;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.rouse.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides which paths are pages of the apps, and which headers browsers get. */
public final class Pages {

    /** Keeps the fragment behind the '#' in the tab, and leads on: to an app, or to the sign-in and from there {@code to} a page. */
    public static final String OPEN = "/open";

    private static final Pattern OF_AN_APP = Pattern.compile("/(console|me)(/.*)?");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final WebSettings settings;
    private final String policy;

    Pages(WebSettings settings, List<String> scriptHashes) {
        this.settings = settings;
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + String.join(" ", scriptHashes),
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    /** Matches every page of an app: it needs a session. Scripts, styles and pictures contain no personal data. */
    public Mono<MatchResult> isDocument(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return read && isDocument(exchange.getRequest().getPath().value())
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    static boolean isDocument(String path) {
        return OF_AN_APP.matcher(path).matches()
                && (path.endsWith(".html")
                        || !path.substring(path.lastIndexOf('/')).contains(".")
                        || Asset.type(path).isEmpty());
    }

    /** The same path under this service's public URL. */
    public URI publicly(URI asked) {
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create(settings.publicUrl() + asked.getRawPath() + query);
    }

    /** Browsers that came by HTTPS once use nothing else from then on. */
    public ServerHttpHeadersWriter everywhere() {
        return exchange -> Mono.fromRunnable(() -> {
            if (settings.isSecure()) {
                exchange.getResponse().getHeaders().set("Strict-Transport-Security", TWO_YEARS);
            }
        });
    }

    /** Pages run, load and frame only resources of this origin. */
    public ServerHttpHeadersWriter forBrowsers() {
        return exchange -> Mono.fromRunnable(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", policy);
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
        });
    }
}
