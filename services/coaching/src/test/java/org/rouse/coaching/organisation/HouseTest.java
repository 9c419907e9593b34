package org.rouse.coaching.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-30T00:00:00Z");

    private static final House HOUSE = new House(
            List.of(
                    new Colleague("carl", Optional.of(new Cover("cora", FROM, UNTIL))),
                    new Colleague("cora", Optional.empty())),
            List.of("ada"),
            List.of(
                    new Shift("cora", Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(18, 0)),
                    new Shift("carl", Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0))),
            BERLIN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T23:59:59.999Z, carl",
        "2026-11-20T00:00:00Z, cora",
        "2026-11-29T23:59:59.999Z, cora",
        "2026-11-30T00:00:00Z, carl"
    })
    void shouldNameWhoStandsInFromTheFirstInstantUpToTheLast(Instant at, String sees) {
        assertThat(HOUSE.answering(List.of("carl"), at)).containsExactly(sees);
        assertThat(HOUSE.coveredBy("cora", at)).isEqualTo(sees.equals("cora") ? Set.of("carl") : Set.of());
    }

    @Test
    void shouldNameNobodyTwiceWhoSeesToAPersonForThemselvesAndForAnother() {
        assertThat(HOUSE.answering(List.of("carl", "cora"), FROM)).containsExactly("cora");
    }

    @ParameterizedTest
    @CsvSource({
        // Monday in Berlin
        "2026-12-07T06:59:59Z, cora|carl",
        "2026-12-07T07:00:00Z, cora",
        "2026-12-07T16:59:59Z, cora",
        "2026-12-07T17:00:00Z, cora|carl",
        // from Friday evening into Saturday
        "2026-12-11T20:59:59Z, cora|carl",
        "2026-12-11T21:00:00Z, carl",
        "2026-12-12T04:59:59Z, carl",
        "2026-12-12T05:00:00Z, cora|carl"
    })
    void shouldGoByTheRotaForAPersonWithoutACoachAndAskAllWhereNobodyIsOnIt(Instant at, String answering) {
        assertThat(HOUSE.answering(List.of(), at)).containsExactly(answering.split("\\|"));
    }

    @Test
    void shouldHaveACoachAnswerWhoIsNotListed() {
        assertThat(HOUSE.answering(List.of("dora"), FROM)).containsExactly("dora");
    }
}
