package org.rouse.coaching.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void shouldSuggestOnlyGettingUpWhenPersonIsNotCleared() {
        Preferences uncleared = new Preferences(Mobility.WALKS, false, Set.of(), Map.of(), Map.of(), List.of());

        assertThat(breaks(uncleared)).containsOnlyKeys("walking");
        assertThat(Choice.ofSession(uncleared, "s", "p").activity()).isEmpty();
        assertThat(Choice.ofBreak(uncleared, "s", "p").considered())
                .extracting(Choice.Weighed::verdict)
                .containsExactly("chosen", "needs-clearance", "needs-clearance");
    }

    @Test
    void shouldSuggestStandingWhenWalkingHurts() {
        Preferences sore = new Preferences(Mobility.WALKS, false, Set.of("walking"), Map.of(), Map.of(), List.of());

        assertThat(breaks(sore)).containsOnlyKeys("standing");
    }

    @Test
    void shouldTellNobodyToDoWhatTheyCannot() {
        Preferences seated = new Preferences(Mobility.SEATED, true, Set.of(), Map.of(), Map.of(), List.of());
        Preferences stands = new Preferences(Mobility.STANDS, true, Set.of(), Map.of(), Map.of(), List.of());
        Preferences uncleared = new Preferences(Mobility.STANDS, false, Set.of(), Map.of(), Map.of(), List.of());

        assertThat(breaks(seated)).containsOnlyKeys("seated");
        assertThat(breaks(stands)).containsOnlyKeys("stretching");
        assertThat(breaks(uncleared)).containsOnlyKeys("standing");
        assertThat(Choice.ofBreak(seated, "s", "p").considered())
                .extracting(Choice.Weighed::verdict)
                .containsExactly("chosen", "mobility", "mobility", "mobility");
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Choice.ofSession(seated, "s", "p" + i).activity())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("swimming", "water-exercise", "rowing");
    }

    @Test
    void shouldNeverSuggestWhatHurts() {
        Preferences person =
                new Preferences(Mobility.WALKS, true, Set.of("swimming", "rowing"), Map.of(), Map.of(), List.of());

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Choice.ofSession(person, "s", "p" + i).activity()))
                .doesNotContain("swimming", "rowing", "");
    }

    @Test
    void shouldChooseTheSameWhenAskedAgain() {
        Preferences person = everyone(Map.of(), Map.of(), List.of());

        assertThat(IntStream.range(0, 50).mapToObj(i -> Choice.ofBreak(person, "s", "p" + i)))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> Choice.ofBreak(person, "s", "p" + i))
                        .toList());
        assertThat(breaks(person)).containsOnlyKeys("walking", "stair-climbing", "stretching");
    }

    @Test
    void shouldComeBackToWhatWorkedForThePerson() {
        Map<String, TrackRecord> tallies =
                Map.of("walking", new TrackRecord(1, 12), "stretching", new TrackRecord(12, 1));

        assertThat(breaks(everyone(tallies, Map.of(), List.of())).getOrDefault("stretching", 0L))
                .isBetween(650L, 900L); // 0.8 of nearly always, and a third of 0.2
    }

    @Test
    void shouldRestWhatNeverWorks() {
        Map<String, TrackRecord> tallies = Map.of("stair-climbing", new TrackRecord(0, 8));

        assertThat(breaks(everyone(tallies, Map.of(), List.of()))).doesNotContainKey("stair-climbing");
        assertThat(breaks(everyone(Map.of("stair-climbing", new TrackRecord(0, 7)), Map.of(), List.of())))
                .containsKey("stair-climbing");
    }

    @Test
    void shouldLeanTowardsWhatPersonEnjoys() {
        long neutral = breaks(everyone(Map.of(), Map.of(), List.of())).getOrDefault("stretching", 0L);
        long loved =
                breaks(everyone(Map.of(), Map.of("stretching", 5), List.of())).getOrDefault("stretching", 0L);
        long disliked =
                breaks(everyone(Map.of(), Map.of("stretching", 1), List.of())).getOrDefault("stretching", 0L);

        assertThat(loved).isGreaterThan(neutral);
        assertThat(disliked).isLessThan(neutral);
    }

    @Test
    void shouldVaryWhenSameWasSuggestedTwiceInARow() {
        assertThat(breaks(everyone(Map.of(), Map.of(), List.of("walking", "walking"))))
                .doesNotContainKey("walking");
        assertThat(breaks(everyone(Map.of(), Map.of(), List.of("walking", "stretching"))))
                .containsKey("walking");
    }

    /** The logged probabilities are those drawn by: over many decisions each activity comes as often as its probability says. */
    @Test
    void shouldChooseEachAsOftenAsItSays() {
        Preferences person = everyone(Map.of("walking", new TrackRecord(3, 5)), Map.of("stretching", 5), List.of());
        Map<String, Integer> said = Choice.ofBreak(person, "s", "p").considered().stream()
                .collect(Collectors.toMap(Choice.Weighed::activity, Choice.Weighed::probability));

        Map<String, Long> seen = breaks(person);

        assertThat(said.values().stream().mapToInt(one -> one).sum()).isEqualTo(1_000_000);
        said.forEach((activity, probability) -> {
            double p = probability / 1e6;
            assertThat((double) seen.getOrDefault(activity, 0L))
                    .isCloseTo(1000 * p, within(4 * Math.sqrt(1000 * p * (1 - p))));
        });
    }

    /** The record alone shows why this and not that: the probabilities end to end, and the draw. */
    @Test
    void shouldSayWhereTheDrawFell() {
        List<String> order = List.of("walking", "stair-climbing", "stretching");
        for (int i = 0; i < 200; i++) {
            Choice choice = Choice.ofBreak(everyone(Map.of(), Map.of(), List.of()), "s", "p" + i);
            int left = choice.draw().orElseThrow();
            for (String activity : order) {
                int width = choice.considered().stream()
                        .filter(one -> one.activity().equals(activity))
                        .mapToInt(Choice.Weighed::probability)
                        .sum();
                if (left < width) {
                    assertThat(choice.activity()).isEqualTo(activity);
                    break;
                }
                left -= width;
            }
        }
    }

    @Test
    void shouldSayThatWhatIsOutHadNoChanceAndTheOnlyOneAWhole() {
        Preferences uncleared = new Preferences(Mobility.WALKS, false, Set.of(), Map.of(), Map.of(), List.of());
        Preferences sore = new Preferences(Mobility.WALKS, false, Set.of("walking"), Map.of(), Map.of(), List.of());

        assertThat(Choice.ofBreak(uncleared, "s", "p").considered())
                .extracting(Choice.Weighed::probability)
                .containsExactly(1_000_000, 0, 0);
        assertThat(Choice.ofBreak(sore, "s", "p").considered())
                .extracting(Choice.Weighed::probability)
                .containsExactly(1_000_000, 0, 0, 0);
        assertThat(Choice.ofBreak(sore, "s", "p").draw()).isEmpty();
    }

    private static Map<String, Long> breaks(Preferences person) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> Choice.ofBreak(person, "s", "p" + i).activity())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private static Preferences everyone(
            Map<String, TrackRecord> tallies, Map<String, Integer> stars, List<String> lately) {
        return new Preferences(Mobility.WALKS, true, Set.of(), tallies, stars, lately);
    }
}
