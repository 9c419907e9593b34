package org.rouse.coaching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rouse.coaching.cases.Someone.NOON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.state.CorruptStateException;

class CaseCodecTest {

    @Test
    void shouldReadWhatItWrote() {
        for (CaseCodec.Kept kept : List.of(CaseCodec.Kept.NOTHING, full(20))) {
            byte[] bytes = CaseCodec.encode(kept);
            assertThat(CaseCodec.decode(bytes)).isEqualTo(kept);
            assertThat(CaseCodec.encode(CaseCodec.decode(bytes))).isEqualTo(bytes);
        }
    }

    /** One case of each kind is the maximum, each with five figures and a claim by a subject of 36 characters. */
    @Test
    void shouldKeepAtMostFourKilobytesOfAPerson() {
        assertThat(CaseCodec.encode(full(36)).length).isLessThan(4_000);
    }

    @Test
    void shouldSayClearlyThatBytesAreNoState() {
        byte[] bytes = CaseCodec.encode(full(20));
        assertThatThrownBy(() -> CaseCodec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(CorruptStateException.class);
        assertThatThrownBy(() -> CaseCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(CorruptStateException.class);
    }

    private static CaseCodec.Kept full(int subject) {
        Map<CaseKind, Case> latest = new EnumMap<>(CaseKind.class);
        for (CaseKind kind : CaseKind.values()) {
            List<GroundFigure> figures = IntStream.range(0, 5)
                    .mapToObj(i -> new GroundFigure("painNextMorning", "2026-03-02T12:00:00Z", "PT48H"))
                    .toList();
            latest.put(
                    kind,
                    new Case(
                            900 + kind.ordinal(),
                            70,
                            Status.CLAIMED,
                            new Shown(kind, Severity.SOON, "x".repeat(36), figures),
                            true,
                            false,
                            "c".repeat(subject),
                            NOON,
                            NOON,
                            NOON,
                            Optional.of(NOON),
                            Optional.of(NOON)));
        }
        Signs signs = new Signs(
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.of(new WeekStand(LocalDate.EPOCH, 150, 50, 3, 45, WeekStand.Is.TOO_LARGE)),
                Optional.of(new Wear(LocalDate.EPOCH, 6, 4)),
                new TreeSet<>(List.of("garmin-health", "google-health")));
        return new CaseCodec.Kept(new Book(1_000, 4_000, latest), signs);
    }
}
