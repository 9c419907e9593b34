package org.rouse.notification.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Sending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookBodyTest {

    @Test
    void shouldCarryAnswersAndPage() {
        JsonNode data = data(Sending.dispatch(Sending.prompt(), false));

        assertThat(data.at("/choices/0/name").asString()).isEqualTo("done");
        assertThat(data.at("/choices/0/label").asString()).isEqualTo("Erledigt");
        assertThat(data.at("/choices/0/link").asString()).endsWith("/done-token");
        assertThat(data.path("page").asString()).endsWith("/page-token");
        assertThat(data.has("tracking")).isFalse();
    }

    @Test
    void shouldSayWhereToTellHowFarItCameOnlyWhenPersonAllowsIt() {
        assertThat(data(Sending.tracked()).at("/tracking/opened").asString()).endsWith("/opened-token");
    }

    @Test
    void shouldCarryTheWholeAdviceAtDefaultSettings() {
        JsonNode data = data(Sending.advice());

        assertThat(data.path("title").asString()).isEqualTo("Please call a doctor today");
        assertThat(data.at("/why/sentence").asString()).startsWith("Your coach noted");
        assertThat(data.path("choices")).hasSize(2);
    }

    @Test
    void shouldOfferNothingWhenItIsATest() {
        Prompt test = Sending.prompt().toBuilder()
                .setKind(PromptKind.PROMPT_KIND_UNSPECIFIED)
                .build();
        JsonNode data =
                data(new Dispatch(test, Sending.NOW, false, "", "", List.of(), Optional.empty(), Optional.empty()));

        assertThat(data.path("choices")).isEmpty();
        assertThat(data.has("page")).isFalse();
    }

    private static JsonNode data(Dispatch dispatch) {
        return JsonMapper.shared()
                .readTree(JsonMapper.shared().writeValueAsBytes(WebhookBody.of(dispatch)))
                .path("data");
    }
}
