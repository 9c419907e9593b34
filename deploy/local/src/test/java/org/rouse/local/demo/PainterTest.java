package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.local.demo.Cell.SEDENTARY;
import static org.rouse.local.demo.Cell.UPRIGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    @Test
    void shouldSayThatDataEndedRatherThanCountOnWhenTheyDid() {
        List<Cell> sitting = Collections.nCopies(9, SEDENTARY);
        Instant end = Instant.parse("2016-04-12T14:00:00Z");
        ZoneId zone = ZoneId.of("Europe/Berlin");
        assertThat(Painter.words(sitting, end, end.plus(Duration.ofMinutes(15)).minusMillis(1), zone))
                .isEqualTo("sitting for 9 min");
        assertThat(Painter.words(sitting, end, end.plus(Duration.ofMinutes(15)), zone))
                .isEqualTo("no data since Tue 16:00");
        assertThat(Painter.words(List.of(), end, end.plus(Duration.ofDays(1)), zone))
                .isEmpty();
    }
}
