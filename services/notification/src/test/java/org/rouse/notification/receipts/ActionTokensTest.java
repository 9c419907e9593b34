package org.rouse.notification.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ActionTokensTest {

    private static final Instant EVENING = Instant.parse("2027-02-01T18:00:00Z");
    private static final ActionToken DONE =
            new ActionToken("Zm9vYmFyZm9vYmFyZm9vYmFy", "phone", PromptAnswer.DONE, EVENING);

    private final ActionTokens tokens = new ActionTokens(List.of(new byte[32]));

    @Property
    void shouldReadWhatItSigned(
            @ForAll PromptAnswer action,
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String channel,
            @ForAll long seconds) {
        ActionToken token = new ActionToken(
                DONE.promptId(), channel, action, Instant.ofEpochSecond(Math.floorMod(seconds, 4_000_000_000L)));

        assertThat(tokens.read(tokens.sign(token))).contains(token);
    }

    @Property
    void shouldRefuseWhenAnyBitIsChanged(@ForAll @IntRange(max = 10_000) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.sign(DONE));
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << (at % 8));

        assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEmpty();
    }

    @Test
    void shouldRefuseWhenSpelledAnotherWay() {
        String text = tokens.sign(DONE);
        List<String> others =
                new ArrayList<>(List.of("", "-", text + "=", text + "A", text.substring(1), "x".repeat(513)));
        char last = text.charAt(text.length() - 1);
        others.add(text.substring(0, text.length() - 1) + (char) (last + 1));

        assertThat(others).allSatisfy(other -> assertThat(tokens.read(other)).isEmpty());
    }

    @Test
    void shouldReadOldTokensAsLongAsOldKeyIsConfigured() {
        byte[] next = new byte[32];
        next[0] = 1;
        String old = tokens.sign(DONE);

        assertThat(new ActionTokens(List.of(next, new byte[32])).read(old)).contains(DONE);
        assertThat(new ActionTokens(List.of(next)).read(old)).isEmpty();
    }
}
