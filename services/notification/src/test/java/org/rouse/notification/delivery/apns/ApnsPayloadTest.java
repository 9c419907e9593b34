package org.rouse.notification.delivery.apns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.notification.delivery.Sending;

class ApnsPayloadTest {

    @ParameterizedTest
    @CsvSource({"true, passive, false", "false, active, true"})
    void shouldMakeNoSoundWhenQuiet(boolean quiet, String level, boolean sound) {
        var prompt = Sending.prompt().toBuilder().setQuiet(quiet).build();

        String payload = ApnsPayload.of(Sending.dispatch(prompt, true));

        assertThat(payload).contains("\"interruption-level\":\"" + level + "\"");
        assertThat(payload.contains("\"sound\"")).isEqualTo(sound);
    }
}
