package org.rouse.coaching.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server of calendars on loopback: its content per path, and its requests. */
public final class CalendarServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** Each request: its path, and If-None-Match or If-Modified-Since where it named one. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param headers each name: value */
    private record Page(int status, byte[] body, List<String> headers) {}

    public CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public CalendarServer put(String path, int status, String body, String... headers) {
        pages.put(path, new Page(status, body.getBytes(UTF_8), List.of(headers)));
        return this;
    }

    CalendarServer putPacked(String path, String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(body.getBytes(UTF_8));
        }
        pages.put(path, new Page(200, packed.toByteArray(), List.of("Content-Encoding: gzip")));
        return this;
    }

    /** One event of half an hour at that time of UTC, such as {@code 20261119T150000Z}. */
    public static String calendar(String at) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Oncology\r\nDTSTART:" + at
                + "\r\nDURATION:PT30M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        asked.add(path + (known == null ? "" : " " + known) + (since == null ? "" : " " + since));
        Page page = pages.getOrDefault(path, new Page(404, new byte[0], List.of()));
        for (String header : page.headers()) {
            String[] parts = header.split(": ", 2);
            exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
        exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
        exchange.getResponseBody().write(page.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
