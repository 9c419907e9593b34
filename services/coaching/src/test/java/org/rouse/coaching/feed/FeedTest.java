package org.rouse.coaching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class FeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int DAYS = 14; // day, partition 2

    private final Feed feed = new Feed();

    @BeforeEach
    void begin() {
        feed.begin(new long[Cells.COUNT]);
    }

    @Test
    void shouldTellWhatIsWantedFromNowOn() {
        feed.release(List.of(event("ada", DAYS, 0)));

        StepVerifier.create(feed.follow(event -> event.personId().equals("ada"), Optional.empty()))
                .assertNext(told -> assertThat(told).isInstanceOf(Tidings.Open.class))
                .then(() -> feed.release(List.of(event("bob", DAYS, 1), event("ada", DAYS, 2))))
                .assertNext(told -> assertThat(told).isInstanceOfSatisfying(Tidings.Changed.class, changed -> {
                    assertThat(changed.personId()).isEqualTo("ada");
                    assertThat(changed.what()).isEqualTo("day");
                }))
                .then(feed::beat)
                .assertNext(told -> assertThat(told).isInstanceOf(Tidings.Beat.class))
                .thenCancel()
                .verify(PATIENCE);
        assertThat(feed.listening()).isZero();
    }

    @Test
    void shouldLoseAndRepeatNothingWhereverTheConnectionDropped() {
        List<FeedEvent> events = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> events.add(event("p" + i % 3, i % 5, i / 5)));
        feed.release(events.subList(0, 20));
        List<Tidings> all = follow(Optional.of(new FeedPlace(new long[Cells.COUNT]).id()), 21);

        for (int seen = 0; seen < 21; seen++) {
            List<Tidings> after = follow(Optional.of(all.get(seen).place()), 21 - seen);
            assertThat(after.subList(1, after.size()))
                    .as("after %s", seen)
                    .isEqualTo(all.subList(Math.max(1, seen + 1), 21));
        }
    }

    @Test
    void shouldGoOnAtAnotherInstanceThatIsBehindWithoutARepeat() {
        feed.release(List.of(event("ada", DAYS, 0), event("ada", DAYS, 1)));
        String seenThere = follow(Optional.of(new FeedPlace(new long[Cells.COUNT]).id()), 3)
                .getLast()
                .place();
        Feed behind = new Feed();
        behind.begin(new long[Cells.COUNT]);
        behind.release(List.of(event("ada", DAYS, 0)));

        StepVerifier.create(behind.follow(event -> true, Optional.of(seenThere)))
                .assertNext(told -> assertThat(told).isInstanceOf(Tidings.Open.class))
                .then(() -> behind.release(List.of(event("ada", DAYS, 1), event("ada", DAYS, 2))))
                .assertNext(told -> assertThat(place(told).next(DAYS)).isEqualTo(3))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void shouldSayThatAllIsToBeReadAgainAfterTooLong() {
        String early = new FeedPlace(new long[Cells.COUNT]).id();
        feed.release(LongStream.range(0, Feed.KEPT)
                .mapToObj(i -> event("ada", DAYS, i))
                .toList());
        assertThat(follow(Optional.of(early), 1).getFirst()).isInstanceOf(Tidings.Open.class);

        feed.release(List.of(event("ada", DAYS, Feed.KEPT)));

        assertThat(follow(Optional.of(early), 1).getFirst()).isInstanceOf(Tidings.Reset.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "%%", "AQ", "AgAA", "_____w"})
    void shouldSayTheSameOfAnIdThatIsNotOurs(String id) {
        feed.release(List.of(event("ada", DAYS, 5)));
        feed.begin(LongStream.generate(() -> 6).limit(Cells.COUNT).toArray());

        assertThat(follow(Optional.of(id), 1).getFirst()).isInstanceOf(Tidings.Reset.class);
    }

    @Test
    void shouldLetGoWhoReadsTooSlowlyAndMissNothingAfterwards() {
        List<Tidings> seen = Collections.synchronizedList(new ArrayList<>());
        StepVerifier.create(feed.follow(event -> true, Optional.empty()), 1)
                .assertNext(seen::add)
                .then(() -> feed.release(LongStream.range(0, 3_000)
                        .mapToObj(i -> event("ada", DAYS, i))
                        .toList()))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(told -> true, seen::add)
                .verifyComplete();
        assertThat(seen.size()).isBetween(1_025, 3_000);

        List<Tidings> rest = follow(Optional.of(seen.getLast().place()), 3_001 - seen.size() + 1);

        assertThat(place(rest.get(1)).next(DAYS))
                .isEqualTo(place(seen.getLast()).next(DAYS) + 1);
        assertThat(place(rest.getLast()).next(DAYS)).isEqualTo(3_000);
    }

    @Test
    void shouldServeAThousandAtOnce() {
        List<Flux<Tidings>> streams = IntStream.range(0, 1_000)
                .mapToObj(i -> feed.follow(event -> event.personId().equals("p" + i), Optional.empty()))
                .toList();

        StepVerifier.create(Flux.merge(Flux.fromIterable(streams), 1_000)
                        .filter(Tidings.Changed.class::isInstance)
                        .take(1_000))
                .then(() -> org.awaitility.Awaitility.await().until(() -> feed.listening() == 1_000))
                .then(() -> feed.release(LongStream.range(0, 1_000)
                        .mapToObj(i -> event("p" + i, DAYS, i))
                        .toList()))
                .expectNextCount(1_000)
                .verifyComplete();
    }

    @Test
    void shouldReadAPlaceBackAsItWas() {
        long[] next = new long[Cells.COUNT];
        next[0] = 127;
        next[1] = 128;
        next[Cells.COUNT - 1] = Long.MAX_VALUE;

        FeedPlace read = FeedPlace.read(new FeedPlace(next).id()).orElseThrow();

        assertThat(read.next(0)).isEqualTo(127);
        assertThat(read.next(1)).isEqualTo(128);
        assertThat(read.next(Cells.COUNT - 1)).isEqualTo(Long.MAX_VALUE);
    }

    private List<Tidings> follow(Optional<String> after, int count) {
        return feed.follow(event -> true, after)
                .take(count)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static FeedPlace place(Tidings told) {
        return FeedPlace.read(told.place()).orElseThrow();
    }

    private static FeedEvent event(String person, int cell, long offset) {
        return new FeedEvent(person, Cells.what(cell), cell, offset, Optional.empty());
    }
}
