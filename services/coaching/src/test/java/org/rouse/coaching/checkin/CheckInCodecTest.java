package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.state.CorruptStateException;

/** The state of reports is decoded as it was encoded, and stays below 2 kB however much is reported. */
class CheckInCodecTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");

    private static final String RELEASED = "01010000000000000180dee988ee680300000000";

    @Test
    void shouldWriteTheReleasedBytes() {
        CheckInState one = hear(CheckInState.EMPTY, new Report.Hurt(""), NOW);

        assertThat(HexFormat.of().formatHex(CheckInCodec.encode(one))).isEqualTo(RELEASED);
        assertThat(CheckInCodec.decode(HexFormat.of().parseHex(RELEASED))).isEqualTo(one);
    }

    @Test
    void shouldStayBelowTwoKilobytesHoweverMuchIsReported() {
        CheckInState state = CheckInState.EMPTY;
        int longest = 0;
        for (int day = 0; day < 84; day++) {
            Instant at = NOW.plus(Duration.ofDays(day));
            for (int hour = 0; hour < 8; hour++) {
                state = hear(
                        state,
                        new Report.State(
                                OptionalInt.of((day + hour) % 11),
                                Optional.of(hour % 2 == 0),
                                true,
                                EnumSet.allOf(LegSymptom.class)),
                        at.plus(Duration.ofHours(hour)));
            }
            String name = String.format("%024d", day);
            state = hear(state, new Report.Rated(name, 5, Optional.of(true), Optional.of(day % 2 == 0)), at);
            state = hear(state, session(name, at), at);
            state = hear(state, CheckInRulesTest.yes(SafetyItem.values()), at);
            state = hear(
                    state,
                    new Report.Facts(
                            EnumSet.allOf(RiskFacts.Risk.class),
                            EnumSet.allOf(Report.News.class),
                            "\u00e4".repeat(128),
                            "person"),
                    at);
            byte[] bytes = CheckInCodec.encode(state);
            assertThat(CheckInCodec.decode(bytes)).isEqualTo(state);
            longest = Math.max(longest, bytes.length);
        }
        assertThat(longest).isLessThanOrEqualTo(2048);
        assertThat(state.leftOut()).hasSize(CheckInState.MOST_EXPERIENCES);
    }

    @Test
    void shouldSayWhenTheBytesAreNone() {
        byte[] bytes = CheckInCodec.encode(hear(CheckInState.EMPTY, new Report.Hurt("rowing"), NOW));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CheckInCodec.decode(cut)).isInstanceOf(CorruptStateException.class);
        }
    }

    private static CheckInState hear(CheckInState state, Report report, Instant at) {
        return CheckInRules.hear(state, report, at, ZoneOffset.UTC, Optional.empty(), at)
                .state();
    }

    private static Report session(String activity, Instant at) {
        return new Report.Exercised(new ExerciseSession(
                0,
                activity,
                at,
                1440,
                OptionalInt.of(10),
                OptionalInt.of(10),
                OptionalInt.of(10),
                true,
                EnumSet.allOf(ExerciseSession.Symptom.class),
                PainAtExercise.Next.GO_ON));
    }
}
