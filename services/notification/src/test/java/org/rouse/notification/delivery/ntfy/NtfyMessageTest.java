package org.rouse.notification.delivery.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.notification.delivery.Sending;

class NtfyMessageTest {

    /** By docs.ntfy.sh the priority 2 makes no sound and does not vibrate, 3 does. */
    @ParameterizedTest
    @CsvSource({"true, 2", "false, 3"})
    void shouldMakeNoSoundWhenQuiet(boolean quiet, int priority) {
        var prompt = Sending.prompt().toBuilder().setQuiet(quiet).build();

        assertThat(NtfyMessage.of("topic", Sending.dispatch(prompt, true)).priority())
                .isEqualTo(priority);
    }
}
