package org.rouse.ingest.provider.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider on loopback that gives the configured answers in order, and the last one for ever. */
public final class StandIn implements AutoCloseable {

    /** @param header such as "Retry-After: 7"; empty for none */
    public record Answer(int status, String body, String header) {}

    private final HttpServer server;
    private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public StandIn answers(int status, String body) {
        return answers(status, body, "");
    }

    public StandIn answers(int status, String body, String header) {
        answers.add(new Answer(status, body, header));
        return this;
    }

    /** Method, decoded path and query, body and token of each request, separated by spaces. */
    public List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " "
                + URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8) + (body.isEmpty() ? "" : " " + body)
                + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (!answer.header().isEmpty()) {
            String[] header = answer.header().split(": ", 2);
            exchange.getResponseHeaders().set(header[0], header[1]);
        }
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
