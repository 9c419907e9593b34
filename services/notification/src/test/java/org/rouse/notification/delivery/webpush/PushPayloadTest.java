package org.rouse.notification.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Sending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payload for service workers that are older than the service: fields are added, none is changed. */
class PushPayloadTest {

    @Test
    void shouldBeWhatWorkersRead() {
        assertThat(read(Sending.dispatch(Sending.prompt(), false)))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"promptId":"abcdefghijklmnopqrstuvwx","kind":"desk-break","title":"A moment for you","body":"Open to see more.",
                         "tag":"abcdefghijklmnopqrstuvwx","language":"de","quiet":false,"expiresAt":"2027-02-01T11:10:00Z",
                         "choices":[{"name":"done","label":"Erledigt","link":"https://rouse.example/v1/actions/done-token"},
                                    {"name":"snooze","label":"In 10 Minuten","link":"https://rouse.example/v1/actions/snooze"}],
                         "page":"https://rouse.example/v1/actions/page-token"}"""));
    }

    /** Its words are for the app alone, and the worker has to know that the app shows them. */
    @Test
    void shouldSayThatItIsAMessage() {
        Prompt written = Sending.prompt().toBuilder()
                .setKind(PromptKind.PROMPT_KIND_MESSAGE)
                .build();

        JsonNode message = read(Sending.dispatch(written, false));

        assertThat(message.path("kind").asString()).isEqualTo("message");
        assertThat(message.path("body").asString()).isEqualTo("Open to see more.");
    }

    private static JsonNode read(Dispatch dispatch) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(PushPayload.of(dispatch)));
    }
}
