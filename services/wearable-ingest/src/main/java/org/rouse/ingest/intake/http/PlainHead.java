package org.rouse.ingest.intake.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The head of the usual upload: native JSON without content coding, of a declared length, with one bearer token, and no parameters. The
 * general path judges every other request; nothing is refused here.
 *
 * @param token  as sent
 * @param length of the body, bytes
 * @param date   the caller's clock as sent; null where absent
 */
record PlainHead(String token, int length, @Nullable String date) {

    private static final String PATH = "/v1/sync";
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_NUMBER = 9;

    /** Each of these headers changes how a request is read or answered. */
    private static final List<CharSequence> UNUSUAL = List.of(
            HttpHeaderNames.CONTENT_ENCODING,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.ORIGIN,
            SyncController.KEY_HEADER);

    private static final List<String> JSON =
            List.of("application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");

    private static final List<String> ANY = List.of("*/*", "application/json", "application/json, */*");

    /**
     * Null where the general path has to answer.
     *
     * @param longest longest body that is taken, bytes
     */
    static @Nullable PlainHead of(HttpServerRequest request, int longest) {
        if (!request.uri().equals(PATH)
                || !HttpMethod.POST.equals(request.method())
                || !HttpVersion.HTTP_1_1.equals(request.version())) {
            return null;
        }
        HttpHeaders headers = request.requestHeaders();
        String token = token(only(headers, HttpHeaderNames.AUTHORIZATION));
        int length = number(only(headers, HttpHeaderNames.CONTENT_LENGTH));
        if (token == null
                || length < 0
                || length > longest
                || !isHost(only(headers, HttpHeaderNames.HOST))
                || !isOf(JSON, only(headers, HttpHeaderNames.CONTENT_TYPE))
                || !isAcceptable(headers)
                || isUnusual(headers)) {
            return null;
        }
        return new PlainHead(token, length, headers.get(HttpHeaderNames.DATE));
    }

    /** The only value of a header; null where it is missing or occurs more than once. */
    private static @Nullable String only(HttpHeaders headers, CharSequence name) {
        List<String> values = headers.getAll(name);
        return values.size() == 1 ? values.getFirst() : null;
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : null;
    }

    /** The number, or -1 where the text is none. */
    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Whether it is a name or an IPv4 address, with or without a port, so that any request target makes a valid URL. */
    private static boolean isHost(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        int colon = host.indexOf(':');
        int end = colon < 0 ? host.length() : colon;
        for (int i = 0; i < end; i++) {
            char c = host.charAt(i);
            boolean named =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
            if (!named) {
                return false;
            }
        }
        return end > 0 && (colon < 0 || isPort(host.substring(colon + 1)));
    }

    private static boolean isPort(String text) {
        int port = number(text);
        return port > 0 && port <= 65_535;
    }

    private static boolean isUnusual(HttpHeaders headers) {
        for (CharSequence name : UNUSUAL) {
            if (headers.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcceptable(HttpHeaders headers) {
        return !headers.contains(HttpHeaderNames.ACCEPT) || isOf(ANY, only(headers, HttpHeaderNames.ACCEPT));
    }

    private static boolean isOf(List<String> spellings, @Nullable String value) {
        if (value != null) {
            for (String spelling : spellings) {
                if (spelling.equalsIgnoreCase(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
