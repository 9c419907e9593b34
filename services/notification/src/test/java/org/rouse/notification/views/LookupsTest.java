package org.rouse.notification.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class LookupsTest {

    private final List<List<String>> queries = new ArrayList<>();
    private final List<Sinks.Many<Document>> answers = new ArrayList<>();
    private final Lookups lookups = new Lookups(this::query);

    @Test
    void shouldAskAtOnceAndShareTheNextQueryBetweenThoseWhoComeMeanwhile() {
        List<Mono<Document>> asked =
                IntStream.range(0, 6).mapToObj(n -> asked(Integer.toString(n))).toList();
        assertThat(queries).containsExactly(List.of("0"), List.of("1"));

        answer(0, "0");
        assertThat(queries).hasSize(3).last().isEqualTo(List.of("2", "3", "4", "5"));
        answer(2, "5", "3");
        answer(1);

        StepVerifier.create(asked.get(0)).expectNext(document("0")).verifyComplete();
        StepVerifier.create(asked.get(1)).verifyComplete();
        StepVerifier.create(asked.get(2)).verifyComplete();
        StepVerifier.create(asked.get(3)).expectNext(document("3")).verifyComplete();
        StepVerifier.create(asked.get(5)).expectNext(document("5")).verifyComplete();
        assertThat(queries).hasSize(3);
    }

    @Test
    void shouldNotAnswerWithAQueryThatBeganBefore() {
        asked("ada");
        Mono<Document> later = asked("ada");
        answer(0, "ada");
        answer(1);

        StepVerifier.create(later).verifyComplete();
    }

    @Test
    void shouldFailThoseWhomAQueryWasForAndGoOnWithTheOthers() {
        Mono<Document> first = asked("ada");
        asked("bob");
        Mono<Document> next = asked("cy");

        answers.getFirst().tryEmitError(new IllegalStateException("away"));
        answer(2, "cy");

        StepVerifier.create(first).verifyErrorMessage("away");
        StepVerifier.create(next).expectNext(document("cy")).verifyComplete();
    }

    @Test
    void shouldFailThoseWhomAQueryThatCannotBeginWasFor() {
        Lookups broken = new Lookups((Collection<String> _) -> {
            throw new IllegalStateException("closed");
        });
        for (int i = 0; i < 5; i++) {
            StepVerifier.create(broken.find("ada")).verifyErrorMessage("closed");
        }
    }

    @Test
    void shouldGoOnWhereAQueryIsNeverAnswered() {
        StepVerifier.withVirtualTime(() -> {
                    asked("ada");
                    asked("bob");
                    return asked("cy");
                })
                .thenAwait(Duration.ofSeconds(10))
                .then(() -> answer(2, "cy"))
                .expectNext(document("cy"))
                .verifyComplete();
    }

    @Test
    void shouldAskForSoManyAtOnceAtMost() {
        asked("a");
        asked("b");
        IntStream.range(0, 1_201).forEach(n -> asked("p" + n));
        for (int query = 0; query < 5; query++) {
            answer(query);
        }

        assertThat(queries.stream().map(List::size)).containsExactly(1, 1, 500, 500, 201);
    }

    /** Asks now, whoever reads the answer later. */
    private Mono<Document> asked(String id) {
        Mono<Document> answer = lookups.find(id).cache();
        answer.subscribe(_ -> {}, _ -> {});
        return answer;
    }

    private Publisher<Document> query(Collection<String> ids) {
        queries.add(List.copyOf(ids));
        answers.add(Sinks.many().unicast().onBackpressureBuffer());
        return Flux.from(answers.getLast().asFlux());
    }

    private void answer(int query, String... ids) {
        for (String id : ids) {
            answers.get(query).tryEmitNext(document(id));
        }
        answers.get(query).tryEmitComplete();
    }

    private static Document document(String id) {
        return new Document("_id", id);
    }
}
