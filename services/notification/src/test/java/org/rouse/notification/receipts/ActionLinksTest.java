package org.rouse.notification.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;

class ActionLinksTest {

    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");
    private static final Channel PHONE = Channel.newBuilder().setId("phone").build();
    private static final Prompt BREAK = Prompt.newBuilder()
            .setPromptId("Zm9vYmFyZm9vYmFyZm9vYmFy")
            .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
            .setDecidedAtMs(NOON.toEpochMilli())
            .build();

    private final ActionTokens tokens = new ActionTokens(List.of(new byte[32]));
    private final ActionLinks links =
            new ActionLinks(URI.create("https://rouse.example/n"), tokens, Duration.ofHours(12), Duration.ofDays(30));

    @Test
    void shouldOfferFourActionsWhenPromptIsAboutMoving() {
        assertThat(links.of(BREAK, PHONE))
                .containsOnlyKeys(PromptAnswer.DONE, PromptAnswer.SNOOZE, PromptAnswer.NOT_NOW, PromptAnswer.HURTS)
                .allSatisfy((action, link) -> {
                    assertThat(link.toString()).startsWith("https://rouse.example/n/v1/actions/");
                    String token = link.getPath().substring("/n/v1/actions/".length());
                    assertThat(tokens.read(token))
                            .contains(new ActionToken(
                                    BREAK.getPromptId(), "phone", action, NOON.plus(Duration.ofHours(12))));
                });
    }

    @Test
    void shouldOfferNoSecondSnoozeWhenPromptIsOfferedAgain() {
        Prompt again = BREAK.toBuilder().setRepeatsPromptId("first").build();

        assertThat(links.of(again, PHONE))
                .doesNotContainKey(PromptAnswer.SNOOZE)
                .containsKey(PromptAnswer.DONE);
    }

    @Test
    void shouldOfferNothingWhenItIsATest() {
        Prompt test =
                BREAK.toBuilder().setKind(PromptKind.PROMPT_KIND_UNSPECIFIED).build();

        assertThat(links.of(test, PHONE)).isEmpty();
        assertThat(links.tracking(test, PHONE)).isEmpty();
    }
}
