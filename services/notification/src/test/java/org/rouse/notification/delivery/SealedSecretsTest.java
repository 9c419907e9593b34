package org.rouse.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    private static final byte[] SECRET = "a secret of some 24 bytes".getBytes(UTF_8);

    @Test
    void shouldOpenWhatItSealedWhenKeyWasRotated() {
        byte[] sealed = new SealedSecrets("old", Map.of("old", OLD)).seal(SECRET, "anna|phone");

        SealedSecrets rotated = new SealedSecrets("new", Map.of("old", OLD, "new", NEW));

        assertThat(rotated.open(sealed, "anna|phone")).isEqualTo(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain("a secret");
    }

    @Test
    void shouldRefuseWhenSealedForAnother() {
        SealedSecrets secrets = new SealedSecrets("old", Map.of("old", OLD));
        byte[] sealed = secrets.seal(SECRET, "anna|phone");

        assertThatThrownBy(() -> secrets.open(sealed, "ben|phone")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNameSettingWhenKeyIsMissingOrShort() {
        assertThatThrownBy(() -> new SealedSecrets("main", Map.of("main", "")))
                .hasMessageContaining("rouse.notification.sealing.current");
        assertThatThrownBy(() -> new SealedSecrets("main", Map.of("main", "AAAA")))
                .hasMessageContaining("rouse.notification.sealing.keys.main");
    }
}
