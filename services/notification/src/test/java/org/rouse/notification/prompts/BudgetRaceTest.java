package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.notification.running.Samples;

/** Two instances, many threads, one person: the budget is spent to the last prompt, and never beyond. */
class BudgetRaceTest {

    private static final int THREADS = 16;
    private static final int FINDINGS = 60;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 20})
    void shouldSpendExactlyTheBudgetWhenManyDecideAtOnce(int budget) throws Exception {
        Desk desk = new Desk();
        desk.know(Samples.person("anna")
                .setPrompts(PromptSettings.newBuilder().setDailyBudget(budget).setCoolDownMinutes(0))
                .build());
        try (Desk other = desk.another();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> decisions = IntStream.range(0, FINDINGS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        go.await();
                        Desk one = i % 2 == 0 ? desk : other;
                        one.decider
                                .decide(Samples.sitting("anna", Desk.NOON, 20 + i), false)
                                .block();
                        return i;
                    }))
                    .toList();
            go.countDown();
            for (Future<?> decision : decisions) {
                decision.get();
            }

            List<Prompt> prompts = Stream.of(desk, other)
                    .flatMap(one -> one.written(Topics.PROMPT, Prompt.parser()).stream())
                    .toList();
            assertThat(prompts).hasSize(FINDINGS);
            assertThat(prompts)
                    .filteredOn(prompt -> prompt.getDecision() == PromptVerdict.DECISION_SEND)
                    .hasSize(budget);
            assertThat(prompts)
                    .filteredOn(prompt -> prompt.getWithheldReason().equals("daily-budget"))
                    .hasSize(FINDINGS - budget);
        } finally {
            desk.shutDown();
        }
    }

    @Test
    void shouldReleaseNoBurstWhenNightEnds() {
        Desk desk = new Desk();
        try {
            desk.know(Samples.person("anna").build());
            for (int minute = 0; minute < 120; minute += 5) { // from 07:00 to 09:00 in Berlin, a new stretch each time
                desk.time.set(Desk.NOON.minusSeconds(5 * 3600).plusSeconds(60L * minute));
                desk.decider
                        .decide(Samples.sitting("anna", desk.time.instant(), 20 + minute % 7), false)
                        .block();
                await().until(() -> Boolean.FALSE.equals(
                        desk.stores.outbox().all().hasElements().block()));
            }

            List<Prompt> sent = desk.written(Topics.PROMPT, Prompt.parser()).stream()
                    .filter(prompt -> prompt.getDecision() == PromptVerdict.DECISION_SEND)
                    .toList();
            assertThat(sent).extracting(Prompt::getDecidedAtMs).hasSize(2);
            assertThat(sent.getFirst().getDecidedAtMs())
                    .isEqualTo(Desk.NOON.minusSeconds(4 * 3600).toEpochMilli());
        } finally {
            desk.shutDown();
        }
    }
}
