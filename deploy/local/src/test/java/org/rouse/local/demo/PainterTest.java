package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.local.demo.Cell.SEDENTARY;
import static org.rouse.local.demo.Cell.UPRIGHT;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainterTest {

    @Test
    void shouldCountMinutesOfWhatThePersonDoesNow() {
        assertThat(Painter.words(List.of())).isEmpty();
        assertThat(Painter.words(List.of(SEDENTARY, UPRIGHT))).isEqualTo("upright for 1 min");
        assertThat(Painter.words(List.of(UPRIGHT, SEDENTARY, UPRIGHT, UPRIGHT))).isEqualTo("upright for 2 min");
    }

    @Test
    void shouldCountSittingOverOneMinuteUpButNotOverTwo() {
        assertThat(Painter.words(List.of(SEDENTARY, SEDENTARY, UPRIGHT, SEDENTARY)))
                .isEqualTo("sitting for 4 min");
        assertThat(Painter.words(List.of(SEDENTARY, UPRIGHT, UPRIGHT, SEDENTARY)))
                .isEqualTo("sitting for 1 min");
        assertThat(Painter.words(List.of(UPRIGHT, SEDENTARY))).isEqualTo("sitting for 1 min");
    }

    @Test
    void shouldSayThatItIsMoreWhenAllThatIsRememberedIsAlike() {
        assertThat(Painter.words(Collections.nCopies(120, SEDENTARY))).isEqualTo("sitting for 120+ min");
    }
}
