package org.rouse.ingest.connect.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2027-02-01T11:00:00Z");
    private final WrongCodes codes = new WrongCodes(LIFE, 10, 1e-6, () -> now);

    @Test
    void shouldMakeOneAddressWaitAfterItsTriesAndNobodyElse() {
        wrong("a", 9, 1);
        assertThat(codes.wait("a")).isEmpty();
        assertThat(codes.isStrict()).isFalse();

        wrong("a", 1, 1);
        assertThat(codes.wait("a")).contains(LIFE);
        assertThat(codes.isStrict()).isTrue();
        assertThat(codes.wait("b")).isEmpty();

        now = now.plus(LIFE).minusMillis(1);
        assertThat(codes.wait("a")).contains(Duration.ofMillis(1));
        now = now.plusMillis(1);
        assertThat(codes.wait("a")).isEmpty();
        assertThat(codes.isStrict()).isFalse();
    }

    @Test
    void shouldNotMakeOthersWaitWhenAThousandAddressesTryAFewCodes() {
        for (int i = 0; i < 1_000; i++) {
            wrong("address-" + i, 9, 10);
        }

        assertThat(codes.wait("another")).isEmpty();
    }

    /** A million tries for one code are as good as a thousand tries for a thousand codes. */
    @Test
    void shouldBoundTheChanceOfHittingACodeHoweverManyAddressesThereAre() {
        long open = 100_000;
        long tries = (long) Math.ceil(1e-6 * PairingCode.USUAL_CODES / open); // 6 of them
        for (int i = 1; i < tries; i++) {
            wrong("address-" + i, 1, open);
        }
        assertThat(codes.wait("another")).isEmpty();

        wrong("last", 1, open);
        assertThat(codes.wait("another")).contains(LIFE);
        assertThat(codes.isStrict()).isTrue();
    }

    @Test
    void shouldMakeLongCodesThatAreToldFromUsualOnes() {
        PairingCode usual = PairingCode.random(new SecureRandom(), false);
        PairingCode strict = PairingCode.random(new SecureRandom(), true);

        assertThat(usual.isLong()).isFalse();
        assertThat(strict.isLong()).isTrue();
        assertThat(usual.shown()).matches("\\w{4}-\\w{4}");
        assertThat(strict.shown()).matches("\\w{4}-\\w{4}-\\w{4}");
        assertThat(PairingCode.typed(strict.shown())).isEqualTo(strict);
    }

    private void wrong(String address, int times, long open) {
        for (int i = 0; i < times; i++) {
            codes.wrong(address, open);
        }
    }
}
