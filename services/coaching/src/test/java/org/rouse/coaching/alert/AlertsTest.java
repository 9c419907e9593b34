package org.rouse.coaching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Recipients and times of alerts about an urgent case. */
class AlertsTest {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final AlertPolicy POLICY =
            new AlertPolicy(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12));
    private static final Waiting CASE = Waiting.open(3, START);

    private final Map<String, Reachable> reach = new HashMap<>();
    private final List<String> assigned = new ArrayList<>(List.of("carl"));
    private House house = house(List.of());
    private List<Round> rounds = List.of();
    private List<Round> untold = List.of();
    private List<Round> over = List.of();

    @ParameterizedTest
    @CsvSource({
        "PT0S, FIRST:carl",
        "PT29M59.999S, FIRST:carl",
        "PT30M, FIRST:carl AGAIN:carl",
        "PT1H59M59.999S, FIRST:carl AGAIN:carl",
        "PT2H, FIRST:carl AGAIN:carl ADMINS:ada",
        "PT48H, FIRST:carl AGAIN:carl ADMINS:ada"
    })
    void shouldTellWhoAnswersAtOnceAndAgainAndThenTheAdmins(Duration after, String told) {
        List<String> all = new ArrayList<>();
        for (Instant at = START; !at.isAfter(START.plus(after)); at = at.plus(Duration.ofMinutes(1))) {
            all.addAll(look(at));
        }
        all.addAll(look(START.plus(after)));
        assertThat(String.join(" ", all)).isEqualTo(told);
    }

    @Test
    void shouldTellWhatCameDueMeanwhileOnceAfterAPause() {
        look(START);
        assertThat(look(START.plus(Duration.ofHours(3)))).containsExactly("AGAIN:carl", "ADMINS:ada");
        rounds = List.of();
        assertThat(look(START.plus(Duration.ofHours(9)))).containsExactly("FIRST:carl");
    }

    @Test
    void shouldSayWhenTimeAloneBringsTheNextStep() {
        assertThat(turn(START).nextDue()).contains(START.plus(Duration.ofMinutes(30)));
        assertThat(turn(START.plus(Duration.ofMinutes(30))).nextDue()).contains(START.plus(Duration.ofHours(2)));
        assertThat(turn(START.plus(Duration.ofHours(2))).nextDue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T09:29:59.999Z, carl", "2026-11-20T09:30:00Z, cora"})
    void shouldTellWhoStandsInThen(Instant coverFrom, String first) {
        house = house(
                List.of(),
                Optional.of(
                        new Cover("cora", coverFrom.minus(Duration.ofMinutes(30)), START.plus(Duration.ofDays(1)))));
        Instant at = first.equals("cora")
                ? START
                : coverFrom.minus(Duration.ofMinutes(30)).minusMillis(1);
        assertThat(look(at)).containsExactly("FIRST:" + first);
    }

    @Test
    void shouldTellWhoTheRotaSaysWhereNobodyIsAssigned() {
        assigned.clear();
        house = house(List.of(
                new Shift("cora", Set.of(), LocalTime.of(8, 0), LocalTime.of(9, 30)),
                new Shift("carl", Set.of(), LocalTime.of(9, 30), LocalTime.of(18, 0))));
        assertThat(look(START)).containsExactly("FIRST:cora");
        assertThat(look(START.plus(Duration.ofMinutes(30)))).containsExactly("AGAIN:carl");
    }

    @Test
    void shouldTellNobodyAnyMoreOfACaseSomebodyWorksOn() {
        look(START);
        Alerts.Turn claimed = Alerts.look(rounds, List.of(), staff(), POLICY, START.plus(Duration.ofMinutes(10)));
        assertThat(claimed.told()).isEmpty();
        assertThat(claimed.rounds()).isEmpty();
        assertThat(claimed.nextDue()).isEmpty();
        assertThat(claimed.over())
                .singleElement()
                .satisfies(
                        round -> assertThat(round.sent()).extracting(Sent::to).containsExactly("carl"));
    }

    /** The coach who took it on may be away by now: the responsible coaches are alerted too, and the admins where that has no effect. */
    @ParameterizedTest
    @CsvSource({
        "PT3H59M59.999S, ''",
        "PT4H, LEFT:cleo LEFT:carl",
        "PT5H59M59.999S, LEFT:cleo LEFT:carl",
        "PT6H, LEFT:cleo LEFT:carl ADMINS:ada",
        "PT60H, LEFT:cleo LEFT:carl ADMINS:ada"
    })
    void shouldTellAgainOfACaseThatWasTakenOnAndLeft(Duration after, String told) {
        Waiting claimed = Waiting.claimed(3, "cleo", START, POLICY);
        List<String> all = new ArrayList<>();
        for (Instant at = START; !at.isAfter(START.plus(after)); at = at.plus(Duration.ofMinutes(1))) {
            all.addAll(look(claimed, at));
        }
        all.addAll(look(claimed, START.plus(after)));

        assertThat(String.join(" ", all)).isEqualTo(told);
    }

    @Test
    void shouldSayWhenACaseThatWasTakenOnCountsAsLeft() {
        Waiting claimed = Waiting.claimed(3, "carl", START, POLICY);
        Alerts.Turn turn = Alerts.look(List.of(), List.of(claimed), staff(), POLICY, START);

        assertThat(turn.nextDue()).contains(START.plus(Duration.ofHours(4)));
        assertThat(turn.rounds()).isEmpty();
        assertThat(look(claimed, START.plus(Duration.ofHours(4)))).containsExactly("LEFT:carl");
        assertThat(RoundCodec.decode(RoundCodec.encode(rounds))).isEqualTo(rounds);
        // something was done about it since: the alert is withdrawn, and the time counts from there
        Waiting later = Waiting.claimed(3, "carl", START.plus(Duration.ofHours(5)), POLICY);
        Alerts.Turn worked = Alerts.look(rounds, List.of(later), staff(), POLICY, START.plus(Duration.ofHours(5)));
        assertThat(worked.over()).hasSize(1);
        assertThat(worked.told()).isEmpty();
        assertThat(worked.nextDue()).contains(START.plus(Duration.ofHours(9)));
    }

    @Test
    void shouldBeginAnewWithACaseThatIsGivenBack() {
        Instant back = START.plus(Duration.ofHours(1));
        look(START);
        Alerts.Turn turn = Alerts.look(rounds, List.of(Waiting.open(3, back)), staff(), POLICY, back);
        assertThat(names(turn)).containsExactly("FIRST:carl");
        assertThat(turn.over()).hasSize(1);
        assertThat(turn.nextDue()).contains(back.plus(Duration.ofMinutes(30)));
        assertThat(AlertId.of(
                        "anna",
                        turn.told().getFirst().round(),
                        turn.told().getFirst().sent()))
                .isNotEqualTo(AlertId.of(
                        "anna", rounds.getFirst(), rounds.getFirst().sent().getFirst()));
    }

    @Test
    void shouldTellTheAdminsAtOnceWhereNobodyAnswers() {
        assigned.clear();
        assertThat(look(START)).containsExactly("UNREACHED:ada");
        assertThat(untold).isEmpty();
        assertThat(rounds.getFirst().toldAt()).contains(START);
        assertThat(look(START.plusSeconds(1))).isEmpty();
    }

    @Test
    void shouldTellTheAdminsAsSoonAsItIsSeenThatNothingArrived() {
        look(START);
        reach.put("carl", new Reachable(true, START.plusSeconds(2)));
        assertThat(look(START.plusSeconds(2))).containsExactly("UNREACHED:ada");
        assertThat(look(START.plusSeconds(3))).isEmpty();
    }

    @Test
    void shouldTryWhoFailedBeforeAndNotRelyOnIt() {
        reach.put("carl", new Reachable(true, START.minusSeconds(60)));
        assertThat(look(START)).containsExactly("FIRST:carl", "UNREACHED:ada");
    }

    @Test
    void shouldSayThatNobodyWasToldWhereNobodyCanBe() {
        reach.put("ada", new Reachable(true, START.minusSeconds(60)));
        assigned.clear();
        assertThat(look(START)).containsExactly("UNREACHED:ada");
        assertThat(untold).hasSize(1);
        assertThat(rounds.getFirst().untoldFrom()).contains(START);
        assertThat(rounds.getFirst().toldAt()).isEmpty();

        assertThat(look(START.plusSeconds(60))).isEmpty();
        assertThat(untold).isEmpty(); // it is reported once
        assertThat(rounds.getFirst().untoldFrom()).contains(START);
    }

    @Test
    void shouldTellWhoeverCanBeReachedAtLast() {
        reach.put("ada", new Reachable(true, START.minusSeconds(60)));
        reach.put("carl", new Reachable(true, START.minusSeconds(60)));
        look(START);
        assertThat(untold).hasSize(1);

        reach.put("carl", new Reachable(false, START.plusSeconds(300)));
        assertThat(look(START.plusSeconds(300))).containsExactly("UNREACHED:carl");
        assertThat(rounds.getFirst().untoldFrom()).isEmpty();
        assertThat(rounds.getFirst().toldAt()).contains(START.plusSeconds(300));
        assertThat(look(START.plusSeconds(301))).isEmpty();
    }

    @Test
    void shouldTellWhoIsAssignedAfterNobodyWas() {
        reach.put("ada", new Reachable(true, START.minusSeconds(60)));
        assigned.clear();
        look(START);
        assigned.add("carl");
        assertThat(look(START.plusSeconds(10))).containsExactly("UNREACHED:carl");
    }

    @Test
    void shouldComeBackFromBytesAsItWas() {
        reach.put("ada", new Reachable(true, START.minusSeconds(60)));
        reach.put("carl", new Reachable(true, START.minusSeconds(60)));
        look(START);
        assertThat(RoundCodec.decode(RoundCodec.encode(rounds))).isEqualTo(rounds);
        assertThat(RoundCodec.decode(RoundCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void shouldKnowItsIdsFromThoseOfPeoplesOwnDecisions() {
        look(START);
        String id =
                AlertId.of("anna", rounds.getFirst(), rounds.getFirst().sent().getFirst());
        assertThat(id).matches("[A-Za-z0-9_-]{1,32}").doesNotContain("anna");
        assertThat(AlertId.isOne(id)).isTrue();
        assertThat(AlertId.isOne(AlertId.ofDigest("clinic", "carl", "2026-11-20")))
                .isTrue();
        assertThat(AlertId.isOne(AlertId.reference("anna", "3"))).isFalse();
    }

    private List<String> look(Instant now) {
        return names(turn(now));
    }

    private List<String> look(Waiting one, Instant now) {
        Alerts.Turn turn = Alerts.look(rounds, List.of(one), staff(), POLICY, now);
        rounds = turn.rounds();
        return names(turn);
    }

    private Alerts.Turn turn(Instant now) {
        Alerts.Turn turn = Alerts.look(rounds, List.of(CASE), staff(), POLICY, now);
        rounds = turn.rounds();
        untold = turn.untold();
        over = turn.over();
        assertThat(over).isEmpty();
        return turn;
    }

    private static List<String> names(Alerts.Turn turn) {
        return turn.told().stream()
                .map(told -> told.sent().step() + ":" + told.sent().to())
                .toList();
    }

    private Staff staff() {
        return new Staff(house, assigned, subject -> Optional.ofNullable(reach.get(subject)));
    }

    private static House house(List<Shift> rota) {
        return house(rota, Optional.empty());
    }

    private static House house(List<Shift> rota, Optional<Cover> cover) {
        return new House(
                List.of(new Colleague("carl", cover), new Colleague("cora", Optional.empty())),
                List.of("ada"),
                rota,
                ZoneOffset.UTC);
    }
}
