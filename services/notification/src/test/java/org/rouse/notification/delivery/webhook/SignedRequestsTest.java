package org.rouse.notification.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published example of Standard Webhooks, and variations of it. */
class SignedRequestsTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SENT = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);

    private final SignedRequests signed = new SignedRequests("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void shouldBelieveWithinFiveMinutes(int secondsLater, boolean believed) {
        assertThat(signed.isGenuine(ID, SENT, SIGNATURE, bytes(BODY), NOW.plusSeconds(secondsLater)))
                .isEqualTo(believed);
    }

    @Test
    void shouldBelieveWhenOneOfSeveralSignaturesIsRight() {
        assertThat(signed.isGenuine(ID, SENT, "v1,AAAA v1a,BBBB " + SIGNATURE, bytes(BODY), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "msg_other|1614265330|{\"test\": 2432232314}",
                "msg_p5jXN8AQM9LWM0D4loKWxJek|1614265331|{\"test\": 2432232314}",
                "msg_p5jXN8AQM9LWM0D4loKWxJek|1614265330|{\"test\": 2432232315}",
                "msg_p5jXN8AQM9LWM0D4loKWxJek|''|{\"test\": 2432232314}",
                "msg_p5jXN8AQM9LWM0D4loKWxJek|9223372036854775808|{\"test\": 2432232314}",
                "''|1614265330|{\"test\": 2432232314}"
            })
    void shouldNotBelieveWhenAnythingSignedWasChanged(String id, String timestamp, String body) {
        assertThat(signed.isGenuine(id, timestamp, SIGNATURE, bytes(body), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1,", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="})
    void shouldNotBelieveWhenSignatureIsAnother(String signature) {
        assertThat(signed.isGenuine(ID, SENT, signature, bytes(BODY), NOW)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
