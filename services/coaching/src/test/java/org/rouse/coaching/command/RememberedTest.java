package org.rouse.coaching.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedTest {

    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"86399, 0", "86400, 1", "86401, 1"})
    void shouldForgetACommandAfterADay(long seconds, int forgotten) {
        Remembered one = Remembered.NONE.with("a", NOON).with("b", NOON.plusSeconds(10));

        assertThat(one.forgotten(NOON.plusSeconds(seconds))).hasSize(forgotten);
        assertThat(one.over()).contains(NOON.plusSeconds(86_400));
    }

    @Test
    void shouldForgetTheOldestOfTooMany() {
        Remembered many = Remembered.NONE;
        for (int i = 0; i < Remembered.MOST; i++) {
            many = many.with("c" + i, NOON);
        }
        assertThat(many.forgotten(NOON)).isEmpty();

        Remembered tooMany = many.with("last", NOON);

        assertThat(tooMany.forgotten(NOON)).extracting(Remembered.One::id).containsExactly("c0");
        Remembered left = tooMany.without(tooMany.forgotten(NOON));
        assertThat(left.has("c0")).isFalse();
        assertThat(left.has("c1")).isTrue();
        assertThat(left.has("last")).isTrue();
    }
}
