package org.rouse.benchmarks.gateway;

import org.apache.kafka.clients.producer.Producer;
import org.rouse.benchmarks.stage.QuietLog;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The least cost of the network: Reactor Netty by itself, which puts the unchanged body on the log, asks for no token and answers {@code
 * POST /floor/{person}} once it is acknowledged.
 */
public final class Floor {

    private Floor() {}

    /** Serves until the process ends; takes {@code --server.port} and {@code --gateway.bootstrap-servers}. */
    public static void main(String[] arguments) {
        QuietLog.on();
        Producer<byte[], byte[]> producer = Gateway.producer(argument(arguments, "gateway.bootstrap-servers"));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(argument(arguments, "server.port")))
                .route(routes -> routes.post(
                                "/floor/{person}", (request, response) -> forward(producer, request, response))
                        .get("/ready", (_, response) -> response.send()))
                .bindNow()
                .onDispose()
                .block();
    }

    private static Mono<Void> forward(
            Producer<byte[], byte[]> producer, HttpServerRequest request, HttpServerResponse response) {
        String person = String.valueOf(request.param("person"));
        return request.receive()
                .aggregate()
                .asByteArray()
                .flatMap(body -> Forward.acknowledged(producer, person, body))
                .then(response.send());
    }

    private static String argument(String[] arguments, String name) {
        String prefix = "--" + name + "=";
        for (String argument : arguments) {
            if (argument.startsWith(prefix)) {
                return argument.substring(prefix.length());
            }
        }
        throw new IllegalArgumentException(prefix + "... is missing");
    }
}
