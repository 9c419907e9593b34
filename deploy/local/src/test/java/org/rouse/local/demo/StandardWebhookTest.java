package org.rouse.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {

    /** The example of the specification's reference libraries. */
    private static final byte[] KEY = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void shouldBelieveAGenuineSignature() {
        assertThat(StandardWebhook.isGenuine(KEY, ID, TIMESTAMP, SIGNATURE, BODY))
                .isTrue();
    }

    @Test
    void shouldBelieveOneOfSeveral() {
        assertThat(StandardWebhook.isGenuine(KEY, ID, TIMESTAMP, "v1,AAAA v2,x " + SIGNATURE, BODY))
                .isTrue();
    }

    @Test
    void shouldNotBelieveAChangedBody() {
        assertThat(StandardWebhook.isGenuine(KEY, ID, TIMESTAMP, SIGNATURE, "{}".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void shouldNotBelieveWhatIsNotSigned() {
        assertThat(StandardWebhook.isGenuine(KEY, ID, TIMESTAMP, null, BODY)).isFalse();
        assertThat(StandardWebhook.isGenuine(KEY, ID, TIMESTAMP, "v1,not base64!", BODY))
                .isFalse();
    }
}
