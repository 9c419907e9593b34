package org.rouse.coaching.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Choice.ofSession(uncleared, "p").activity()).isEmpty();
        assertThat(Choice.ofBreak(uncleared, "p").considered())
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
        Preferences person =
                new Preferences(Mobility.WALKS, true, Set.of("swimming", "rowing"), Map.of(), Map.of(), List.of());

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Choice.ofSession(person, "p" + i).activity()))
                .doesNotContain("swimming", "rowing", "");
    }

    @Test
    void shouldChooseTheSameWhenAskedAgain() {
        Preferences person = everyone(Map.of(), Map.of(), List.of());

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
        GammaSampler random = new GammaSampler(1);
        double mean = IntStream.range(0, 20_000)
                .mapToDouble(i -> random.gamma(4))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(3.95, 4.05); // standard error 0.014
    }

    /** To the last bit, whatever machine and version it runs on: a decision that is made again is the same. */
    @Test
    void shouldDrawTheSameBitsEverywhere() {
        GammaSampler random = new GammaSampler(42);

        assertThat(random.gamma(4)).isEqualTo(4.693912343439489);
        assertThat(random.gamma(1)).isEqualTo(0.587143043460025);
    }

    private static Map<String, Long> breaks(Preferences person) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> Choice.ofBreak(person, "p" + i).activity())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private static Preferences everyone(Map<String, Tally> tallies, Map<String, Integer> stars, List<String> lately) {
        return new Preferences(Mobility.WALKS, true, Set.of(), tallies, stars, lately);
    }
}
