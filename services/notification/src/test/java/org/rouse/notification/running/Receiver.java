package org.rouse.notification.running;

import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An HTTP server that stores its requests and gives configured answers. */
public final class Receiver implements AutoCloseable {

    /** A request. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Request(String path, HttpHeaders headers, byte[] body, long atNanos) {
        public Request(String path, HttpHeaders headers, byte[] body) {
            this(path, headers, body, System.nanoTime());
        }

        public String header(String name) {
            return headers.get(name);
        }
    }

    /** The answers to give. */
    public record Answer(int status, Map<String, String> headers, Duration after, String body) {
        public static Answer of(int status) {
            return new Answer(status, Map.of(), Duration.ZERO, "");
        }

        public Answer with(String name, String value) {
            return new Answer(status, Map.of(name, value), after, body);
        }

        public Answer after(Duration delay) {
            return new Answer(status, headers, delay, body);
        }

        public Answer saying(String text) {
            return new Answer(status, headers, after, text);
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final DisposableServer server;
    private volatile Function<Request, Answer> answers = request -> Answer.of(200);

    public Receiver() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .flatMap(body -> {
                            Request got = new Request(request.uri(), request.requestHeaders(), body);
                            requests.add(got);
                            Answer answer = answers.apply(got);
                            answer.headers().forEach(response::header);
                            return Mono.delay(answer.after())
                                    .then(response.status(answer.status())
                                            .sendString(Mono.just(answer.body()))
                                            .then());
                        }))
                .bindNow();
    }

    public void answer(Function<Request, Answer> next) {
        answers = next;
    }

    public List<Request> requests() {
        return requests;
    }

    /** Requests to one path. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(1));
    }
}
