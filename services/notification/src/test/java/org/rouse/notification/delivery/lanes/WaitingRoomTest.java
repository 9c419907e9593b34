package org.rouse.notification.delivery.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

class WaitingRoomTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final WaitingRoom room = new WaitingRoom(1, 2, LONGEST, time);
    private final List<String> seen = new ArrayList<>();

    @Test
    void shouldLetOneInAfterAnother() {
        enter("a", false);
        enter("b", false);
        enter("c", false);
        assertThat(seen).containsExactly("a in");

        leave();
        leave();
        assertThat(seen).containsExactly("a in", "b in", "c in");
    }

    @Test
    void shouldCallUrgentOneFirst() {
        enter("a", false);
        enter("b", false);
        enter("urgent", true);

        leave();
        assertThat(seen).containsExactly("a in", "urgent in");
    }

    @Test
    void shouldTurnAwayWhenAllSeatsAreTaken() {
        enter("a", false);
        enter("b", false);
        enter("c", false);
        enter("d", false);

        assertThat(seen).containsExactly("a in", "d out");
    }

    @Test
    void shouldTurnAwayLastOtherWhenUrgentOneFindsNoSeat() {
        enter("a", false);
        enter("b", false);
        enter("c", false);
        enter("urgent", true);

        assertThat(seen).containsExactly("a in", "c out");
        leave();
        assertThat(seen).containsExactly("a in", "c out", "urgent in");
    }

    @Test
    void shouldTurnAwayUrgentOneWhenOnlyUrgentOnesWait() {
        enter("a", false);
        enter("u1", true);
        enter("u2", true);
        enter("u3", true);

        assertThat(seen).containsExactly("a in", "u3 out");
    }

    @Test
    void shouldTurnAwayWhenWaitIsTooLong() {
        enter("a", false);
        enter("b", false);

        time.advanceTimeBy(LONGEST.minusMillis(1));
        assertThat(seen).containsExactly("a in");
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(seen).containsExactly("a in", "b out");

        leave(); // nobody waits any more: the place is free for the next
        enter("c", false);
        assertThat(seen).containsExactly("a in", "b out", "c in");
    }

    @Test
    void shouldNeverHaveMoreInsideThanPlacesWhenManyCome() {
        WaitingRoom busy = new WaitingRoom(4, 10_000, Duration.ofMinutes(1), Schedulers.parallel());
        AtomicInteger inside = new AtomicInteger();
        List<Integer> most = new CopyOnWriteArrayList<>();

        Flux.range(0, 10_000)
                .flatMap(
                        i -> busy.enter(i % 10 == 0).flatMap(in -> {
                            most.add(inside.incrementAndGet());
                            return Mono.fromRunnable(inside::decrementAndGet).doFinally(end -> busy.leave());
                        }),
                        10_000)
                .blockLast(Duration.ofSeconds(30));

        await().until(() -> inside.get() == 0);
        assertThat(most).hasSize(10_000).allMatch(number -> number <= 4);
    }

    private void enter(String who, boolean urgent) {
        room.enter(urgent).subscribe(in -> seen.add(who + (in ? " in" : " out")));
        time.advanceTimeBy(Duration.ZERO);
    }

    private void leave() {
        room.leave();
        time.advanceTimeBy(Duration.ZERO);
    }
}
