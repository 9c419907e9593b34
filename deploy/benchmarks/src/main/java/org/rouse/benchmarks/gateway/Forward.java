package org.rouse.benchmarks.gateway;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Puts the unchanged body on the log. */
final class Forward {

    private final Producer<byte[], byte[]> producer;

    Forward(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** For the person that the token names. */
    Mono<ServerResponse> checked(ServerRequest request) {
        return request.principal().map(Principal::getName).flatMap(person -> forward(request, person));
    }

    private Mono<ServerResponse> forward(ServerRequest request, String person) {
        return request.bodyToMono(byte[].class)
                .flatMap(body -> acknowledged(producer, person, body))
                .then(ServerResponse.ok().build());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback reports the result
    static Mono<Boolean> acknowledged(Producer<byte[], byte[]> producer, String person, byte[] body) {
        return Mono.create(sink -> producer.send(
                new ProducerRecord<>(Gateway.TOPIC, person.getBytes(StandardCharsets.UTF_8), body),
                (metadata, exception) -> {
                    if (exception == null) {
                        sink.success(true);
                    } else {
                        sink.error(exception);
                    }
                }));
    }
}
