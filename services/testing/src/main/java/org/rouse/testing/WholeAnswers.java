package org.rouse.testing;

import java.time.Duration;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client whose answers are read whole, whatever a test looks at: the buffer of a body that nobody reads is never given back. */
public final class WholeAnswers {

    /** Metrics of a service that has run for a while are half a megabyte. */
    private static final int LARGEST = 16 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
