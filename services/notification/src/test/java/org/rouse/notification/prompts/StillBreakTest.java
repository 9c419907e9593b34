package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Samples;

/** Breaks in which a watch sees stillness: of people who stand but do not walk, or do not stand. */
class StillBreakTest {

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOBILITY_UNSPECIFIED|Stand up and walk a little|sitting/",
                "MOBILITY_WALKS|Stand up and walk a little|sitting/",
                "MOBILITY_STANDS|Stand up, shift your weight|sitting/",
                "MOBILITY_SEATED|Lean back, then forward|seated-break/1"
            })
    void shouldTellPeopleWhatTheyCanDo(Mobility mobility, String tip, String variant) {
        desk.know(person(mobility));

        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();

        assertThat(prompts().getFirst().getBody()).contains(tip);
        assertThat(prompts().getFirst().getVariant()).startsWith(variant);
    }

    @Test
    void shouldTellNobodyWhoDoesNotStandToStandUpAnywhere() {
        desk.know(person(Mobility.MOBILITY_SEATED));

        for (int minutes : List.of(20, 40, 60)) {
            desk.time.set(Desk.NOON.plus(Duration.ofMinutes(minutes)));
            desk.decider
                    .decide(Samples.sitting("anna", desk.time.instant(), minutes), false)
                    .block();
        }

        assertThat(prompts())
                .extracting(prompt ->
                        prompt.getTitle() + prompt.getBody() + prompt.getWhy().getSentence())
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).matches(".*(stand|get up|walk|sitting).*"));
    }

    /** Four prompts without an answer and without a break that a watch could see: the row of those who walk is asked about. */
    @ParameterizedTest
    @CsvSource({
        "MOBILITY_WALKS, PROMPT_KIND_QUESTION",
        "MOBILITY_STANDS, PROMPT_KIND_DESK_BREAK",
        "MOBILITY_SEATED, PROMPT_KIND_DESK_BREAK"
    })
    void shouldHoldSilenceAgainstNobodyWhoseBreaksNoWatchSees(Mobility mobility, PromptKind last) {
        desk.know(person(mobility));

        for (int i = 0; i < 4; i++) {
            desk.decider
                    .decide(Samples.sitting("anna", desk.time.instant(), 20), false)
                    .block();
            int sent = i + 1;
            await().until(() -> accepted() == sent);
            desk.time.forward(Duration.ofMinutes(81));
        }

        assertThat(prompts()).hasSize(4);
        assertThat(prompts().getLast().getKind()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"walking, true", "stretching, true", "standing, false", "seated, false"})
    void shouldLearnNothingFromStillnessAfterABreakThatIsStill(String activity, boolean learns) {
        Outcome stayed = Outcome.newBuilder().setKnownMinutes(30).build();
        Decided decided = new Decided("p", Instant.EPOCH, activity, true, Optional.of(stayed));

        assertThat(decided.moved().isPresent()).isEqualTo(learns);
    }

    @Test
    void shouldNameTheLengthOfThePersonsOwnPlan() {
        desk.know(person(Mobility.MOBILITY_WALKS).toBuilder()
                .setMovement(MovementSettings.newBuilder().setLongStretchMinutes(30))
                .build());

        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 40), false).block();

        assertThat(prompts().getFirst().getWhy().getSentence())
                .isEqualTo("You have been sitting for 40 minutes. Your plan has a short break about every 30 minutes.");
    }

    private static Person person(Mobility mobility) {
        return Samples.person("anna").setMobility(mobility).build();
    }

    private long accepted() {
        return desk.written(Topics.RECEIPT, Receipt.parser()).stream()
                .filter(receipt -> receipt.getState() == ReceiptState.RECEIPT_STATE_ACCEPTED)
                .count();
    }

    private List<Prompt> prompts() {
        return desk.written(Topics.PROMPT, Prompt.parser());
    }
}
