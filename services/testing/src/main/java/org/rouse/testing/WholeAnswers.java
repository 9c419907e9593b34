package org.rouse.testing;

import java.time.Duration;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client that reads every answer to its end, whatever a test looks at: the buffer of an unread body is never released. */
public final class WholeAnswers {

    /** The metrics of a service that has run for a while take half a megabyte. */
    private static final int LARGEST = 16 << 20;

    /** The first look at a description takes a busy machine half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ExchangeFilterFunction WHOLE =
            (request, next) -> next.exchange(request).flatMap(WholeAnswers::read);

    private WholeAnswers() {}

    public static WebTestClient from(String url) {
        return WebTestClient.bindToServer()
                .baseUrl(url)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .filter(WHOLE)
                .build();
    }

    private static Mono<ClientResponse> read(ClientResponse answer) {
        return answer.bodyToMono(byte[].class)
                .map(body -> answer.mutate()
                        .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                        .build())
                .switchIfEmpty(Mono.fromSupplier(
                        () -> answer.mutate().body(Flux.empty()).build()));
    }
}
