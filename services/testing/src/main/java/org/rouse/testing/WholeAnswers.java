package org.rouse.testing;

import java.time.Duration;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client that reads every answer to its end, even where a test looks at none of it: the buffer of an unread body is never released. */
public final class WholeAnswers {

    /** The metrics of a service that has run for a while take half a megabyte. */
    private static final int LARGEST = 16 << 20;

    /** The first look at a description takes a busy machine half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A check of whole answers; it throws where an answer is not as it has to be. */
    interface Check {
        void of(ClientRequest request, ClientResponse answer, byte[] body);
    }

    private WholeAnswers() {}

    public static WebTestClient from(String url) {
        return client(url, (_, _, _) -> {});
    }

    /** The same client for a service, which also checks each answer against the description. */
    public static WebTestClient from(String url, Description described) {
        return client(url, new DescribedAnswers(described));
    }

    private static WebTestClient client(String url, Check check) {
        return WebTestClient.bindToServer()
                .baseUrl(url)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .filter((request, next) -> next.exchange(request).flatMap(answer -> read(request, answer, check)))
                .build();
    }

    private static Mono<ClientResponse> read(ClientRequest request, ClientResponse answer, Check check) {
        return answer.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .doOnNext(body -> check.of(request, answer, body))
                .map(body -> answer.mutate()
                        .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                        .build());
    }
}
