package org.rouse.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as cookies and redirects go; remembers everything it received, so that a test can look for what it must not receive. */
final class Browser implements AutoCloseable {

    final Map<String, String> cookies = new LinkedHashMap<>();
    final List<String> got = new ArrayList<>();

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String home;

    Browser(String home) {
        this.home = home;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs in at the provider; returns the last answer, which redirects to the page. */
    HttpResponse<String> signIn(String path) {
        HttpResponse<String> begun = get(path);
        HttpResponse<String> chosen = get(location(begun));
        return get(location(chosen));
    }

    /** The token of the session against cross-site request forgery. */
    String csrf() {
        Matcher csrf = CSRF.matcher(get("/session").body());
        if (!csrf.find()) {
            throw new IllegalStateException("nobody is signed in");
        }
        return csrf.group(1);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere, with " + answer.statusCode());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        URI uri = URI.create(path.startsWith("/") ? home + path : path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (uri.toString().startsWith(home + "/") && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            got.add(answer.headers() + answer.body());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
