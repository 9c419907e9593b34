package org.rouse.coaching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.organisation.Colleague;
import org.rouse.coaching.organisation.Cover;
import org.rouse.coaching.organisation.House;
import org.rouse.coaching.organisation.Shift;

/** The daily digests of coaches. */
class DigestsTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Instant DUE = Instant.parse("2026-11-20T07:00:00Z"); // 08:00 in Berlin
    private static final Digests.Reader CARL = new Digests.Reader("carl", ZoneId.of("Europe/Berlin"));
    private static final Digests.Reader CORA = new Digests.Reader("cora", ZoneOffset.UTC);
    private static final Load ONE = new Load(1, 0, 2, 1, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:59:59.999Z, 2026-11-20T07:00:00Z",
        "2026-11-20T07:00:00Z, 2026-11-20T08:00:00Z",
        "2026-11-20T07:59:59.999Z, 2026-11-20T08:00:00Z",
        "2026-11-20T08:00:00Z, 2026-11-21T07:00:00Z",
        // the night in which clocks are put forward, and back
        "2027-03-27T08:00:00Z, 2027-03-28T06:00:00Z",
        "2027-10-30T08:00:00Z, 2027-10-31T07:00:00Z"
    })
    void shouldBeDueAtTheHourOfEach(Instant after, Instant next) {
        assertThat(Digests.next(List.of(CARL, CORA), EIGHT, after)).contains(next);
    }

    @Test
    void shouldNotBeDueWhereNobodyReadsAny() {
        assertThat(Digests.next(List.of(), EIGHT, DUE)).isEmpty();
    }

    @Test
    void shouldTellThoseOfWhomItIsTheHourAndNobodyElse() {
        Map<String, Load> loads = Map.of("carl", ONE, "cora", ONE);
        assertThat(due(DUE, loads, house(Optional.empty()))).containsExactly("carl 2026-11-20 " + ONE);
        assertThat(due(DUE.plus(Duration.ofHours(1)), loads, house(Optional.empty())))
                .containsExactly("carl 2026-11-20 " + ONE, "cora 2026-11-20 " + ONE);
    }

    /** After an outage of ours each gets one digest, for the current day. */
    @Test
    void shouldTellOnceAfterAPause() {
        assertThat(due(DUE.plus(Duration.ofHours(49)), Map.of("carl", ONE), house(Optional.empty())))
                .containsExactly("carl 2026-11-22 " + ONE);
    }

    @Test
    void shouldSayNothingWhereThereIsNothingToSay() {
        assertThat(due(DUE, Map.of("carl", Load.NONE, "cora", ONE), house(Optional.empty())))
                .isEmpty();
    }

    @Test
    void shouldCountWhatTheyCoverAndLeaveWhatAnotherCoversForThem() {
        Cover cover = new Cover("cora", DUE.minusSeconds(60), DUE.plus(Duration.ofDays(1)));
        assertThat(due(
                        DUE.plus(Duration.ofHours(1)),
                        Map.of("carl", ONE, "cora", new Load(0, 1, 0, 0, 1)),
                        house(Optional.of(cover))))
                .containsExactly("cora 2026-11-20 " + new Load(1, 1, 2, 1, 3));
    }

    @Test
    void shouldCountPeopleWithoutACoachForWhoIsOnTheRota() {
        assertThat(due(DUE, Map.of("", ONE), house(Optional.empty()))).containsExactly("carl 2026-11-20 " + ONE);
    }

    @Test
    void shouldTakeAwayWhatItAdded() {
        assertThat(ONE.plus(ONE).plus(ONE.negated())).isEqualTo(ONE);
        assertThat(ONE.plus(ONE.negated()).isNone()).isTrue();
    }

    @Test
    void shouldComeBackFromBytesAsItWas() {
        Share share = new Share("clinic", List.of("carl", "cora", "carl"), ONE);
        assertThat(Share.decode(share.encode())).isEqualTo(share);
        assertThat(share.coaches()).containsExactly("carl", "cora");
        assertThat(Share.decode(Share.NONE.encode())).isEqualTo(Share.NONE);
    }

    private static List<String> due(Instant now, Map<String, Load> loads, House house) {
        return Digests.due(List.of(CARL, CORA), EIGHT, DUE, now, house, loads).stream()
                .map(one -> one.subject() + " " + one.day() + " " + one.load())
                .toList();
    }

    private static House house(Optional<Cover> cover) {
        return new House(
                List.of(new Colleague("carl", cover), new Colleague("cora", Optional.empty())),
                List.of(),
                List.of(new Shift("carl", Set.of(), LocalTime.MIN, LocalTime.MIN)),
                ZoneOffset.UTC);
    }
}
