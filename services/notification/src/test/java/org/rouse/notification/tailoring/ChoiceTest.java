package org.rouse.notification.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void shouldSuggestOnlyGettingUpWhenPersonIsNotCleared() {
        Liking uncleared = new Liking(Mobility.WALKS, false, Set.of(), Map.of(), Map.of(), List.of());

        assertThat(breaks(uncleared)).containsOnlyKeys("walking");
        assertThat(Choice.ofSession(uncleared, "p").activity()).isEmpty();
        assertThat(Choice.ofBreak(uncleared, "p").considered())
                .extracting(Choice.Weighed::verdict)
                .containsExactly("chosen", "needs-clearance", "needs-clearance");
    }

    @Test
    void shouldSuggestStandingWhenWalkingHurts() {
        Liking sore = new Liking(Mobility.WALKS, false, Set.of("walking"), Map.of(), Map.of(), List.of());

        assertThat(breaks(sore)).containsOnlyKeys("standing");
    }

    @Test
    void shouldTellNobodyToDoWhatTheyCannot() {
        Liking seated = new Liking(Mobility.SEATED, true, Set.of(), Map.of(), Map.of(), List.of());
        Liking stands = new Liking(Mobility.STANDS, true, Set.of(), Map.of(), Map.of(), List.of());
        Liking uncleared = new Liking(Mobility.STANDS, false, Set.of(), Map.of(), Map.of(), List.of());

        assertThat(breaks(seated)).containsOnlyKeys("seated");
        assertThat(breaks(stands)).containsOnlyKeys("stretching");
        assertThat(breaks(uncleared)).containsOnlyKeys("standing");
        assertThat(Choice.ofBreak(seated, "p").considered())
                .extracting(Choice.Weighed::verdict)
                .containsExactly("chosen", "mobility", "mobility", "mobility");
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Choice.ofSession(seated, "p" + i).activity())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("swimming", "water-exercise", "rowing");
    }

    @Test
    void shouldNeverSuggestWhatHurts() {
        Liking person = new Liking(Mobility.WALKS, true, Set.of("swimming", "rowing"), Map.of(), Map.of(), List.of());

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Choice.ofSession(person, "p" + i).activity()))
                .doesNotContain("swimming", "rowing", "");
    }

    @Test
    void shouldChooseTheSameWhenAskedAgain() {
        Liking person = everyone(Map.of(), Map.of(), List.of());

        assertThat(IntStream.range(0, 50).mapToObj(i -> Choice.ofBreak(person, "p" + i)))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> Choice.ofBreak(person, "p" + i))
                        .toList());
        assertThat(breaks(person)).containsOnlyKeys("walking", "stair-climbing", "stretching");
    }

    @Test
    void shouldComeBackToWhatWorkedForThePerson() {
        Map<String, Tally> tallies = Map.of("walking", new Tally(1, 12), "stretching", new Tally(12, 1));

        assertThat(breaks(everyone(tallies, Map.of(), List.of())).getOrDefault("stretching", 0L))
                .isGreaterThan(800);
    }

    @Test
    void shouldRestWhatNeverWorks() {
        Map<String, Tally> tallies = Map.of("stair-climbing", new Tally(0, 8));

        assertThat(breaks(everyone(tallies, Map.of(), List.of()))).doesNotContainKey("stair-climbing");
        assertThat(breaks(everyone(Map.of("stair-climbing", new Tally(0, 7)), Map.of(), List.of())))
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

    @Test
    void shouldDrawGammaAsTheBookSays() {
        SplittableRandom random = new SplittableRandom(1);
        double mean = IntStream.range(0, 20_000)
                .mapToDouble(i -> Chance.gamma(4, random))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(3.95, 4.05); // standard error 0.014
    }

    private static Map<String, Long> breaks(Liking person) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> Choice.ofBreak(person, "p" + i).activity())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private static Liking everyone(Map<String, Tally> tallies, Map<String, Integer> stars, List<String> lately) {
        return new Liking(Mobility.WALKS, true, Set.of(), tallies, stars, lately);
    }
}
