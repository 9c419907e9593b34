package org.rouse.http.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    private static final String NUMBERS =
            Base64.getEncoder().encodeToString("01234567890123456789012345678901".getBytes(UTF_8));
    private static final String OWNER_WITHIN =
            "BG1haW74OyyRs45qYuIxU66ofgY4+c6OOD8lOqU3rKdRgeqrrBhvea5P53EQnARtm7lSKBpsrRhOVKeCfBFQOI9v";
    private static final byte[] SECRET = "a secret of some 24 bytes".getBytes(UTF_8);

    @Test
    void shouldOpenWhatItSealedWhenKeyWasRotated() {
        byte[] sealed = sealing("old", Map.of("old", OLD)).seal(SECRET, "anna|phone");

        Sealing rotated = sealing("new", Map.of("old", OLD, "new", NEW));

        assertThat(rotated.open(sealed, "anna|phone")).contains(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain("a secret");
    }

    @Test
    void shouldRefuseWhenSealedForAnother() {
        Sealing secrets = sealing("old", Map.of("old", OLD));
        byte[] sealed = secrets.seal(SECRET, "anna|phone");

        assertThat(secrets.open(sealed, "ben|phone")).isEmpty();
    }

    @Test
    void shouldNameSettingWhenKeyIsMissingOrShort() {
        assertThatThrownBy(() -> sealing("main", Map.of("main", ""))).hasMessageContaining("a.setting.current");
        assertThatThrownBy(() -> sealing("main", Map.of("main", "AAAA"))).hasMessageContaining("a.setting.keys.main");
    }

    @Test
    void shouldBeOffOnlyWhenNoSlotOfItsKeysIsFilled() {
        assertThat(orOff("main", Map.of()).isOn()).isFalse();
        assertThat(orOff("main", Map.of("main", " ", "old", "")).isOn()).isFalse();
        assertThat(orOff("main", Map.of("main", NEW, "old", "")).isOn()).isTrue();
        assertThatThrownBy(() -> orOff("main", Map.of("main", "", "old", OLD)))
                .hasMessageContaining("a.setting.current");
    }

    @Test
    void shouldOpenNothingWhenItIsNotWhatWasSealed() {
        Sealing sealing = sealing("old", Map.of("old", OLD));
        byte[] sealed = sealing.seal(SECRET, "anna|phone");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(sealing.open(changed, "anna|phone")).isEmpty();
        assertThat(sealing.open(Arrays.copyOf(sealed, 20), "anna|phone")).isEmpty();
        assertThat(sealing.open(new byte[0], "anna|phone")).isEmpty();
        assertThat(sealing("new", Map.of("new", NEW)).open(sealed, "anna|phone"))
                .isEmpty();
        assertThat(Sealing.off().open(sealed, "anna|phone")).isEmpty();
    }

    @Test
    void shouldOpenForItsOwnerWhatWasSealedWithTheOwnerWithin() {
        Sealing sealing = sealing("main", Map.of("main", NUMBERS));
        byte[] sealed = Base64.getDecoder().decode(OWNER_WITHIN);

        assertThat(sealing.openOwnerWithin(sealed, "account|polar|anna")).contains("a token".getBytes(UTF_8));
        assertThat(sealing.openOwnerWithin(sealed, "account|polar|ben")).isEmpty();
        assertThat(sealing.openOwnerWithin(sealing.seal(SECRET, "anna"), "anna"))
                .isEmpty();
        assertThat(sealing.open(sealed, "account|polar|anna")).isEmpty();
    }

    private static Sealing orOff(String current, Map<String, String> keys) {
        return Sealing.orOff(current, keys, "a.setting.current", "a.setting.keys");
    }

    private static Sealing sealing(String current, Map<String, String> keys) {
        return new Sealing(current, keys, "a.setting.current", "a.setting.keys");
    }
}
