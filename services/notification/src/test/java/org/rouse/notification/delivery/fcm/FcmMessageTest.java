package org.rouse.notification.delivery.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.notification.delivery.Sending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FcmMessageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"true, PRIORITY_LOW, NORMAL", "false, '', HIGH"})
    void shouldMakeNoSoundWhenQuiet(boolean quiet, String shown, String urgency) {
        var prompt = Sending.prompt().toBuilder().setQuiet(quiet).build();

        JsonNode message = JSON.readTree(FcmMessage.of("token", Sending.dispatch(prompt, true), JSON))
                .at("/message");

        assertThat(message.at("/android/notification/notification_priority").asString(""))
                .isEqualTo(shown);
        assertThat(message.at("/android/priority").asString()).isEqualTo(urgency);
        assertThat(message.at("/data/quiet").asString()).isEqualTo(Boolean.toString(quiet));
    }
}
