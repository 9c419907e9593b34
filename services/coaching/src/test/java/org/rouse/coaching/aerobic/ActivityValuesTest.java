package org.rouse.coaching.aerobic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of the Compendium, and their stated sources. */
class ActivityValuesTest {

    @ParameterizedTest
    @CsvSource({
        "walking, 3800, LOW, 17190, 2024",
        "brisk-walking, 4800, LOW, 17200, 2024",
        "nordic-walking, 4300, LOW, 17302, 2024",
        "stair-climbing, 4500, LOW, 17133, 2024",
        "elliptical, 5000, LOW, 02048, 2024",
        "cycling, 4300, LOW, 01015, 2024",
        "indoor-cycling, 6800, LOW, 01200, 2024",
        "easy-indoor-cycling, 4000, LOW, 01214, 2024",
        "rowing, 5000, LOW, 02071, 2024",
        "swimming, 5800, LOW, 18240, 2024",
        "water-exercise, 5300, LOW, 02120, 2024",
        "water-walking, 4500, LOW, 18368, 2011",
        "low-impact-aerobics, 4800, LOW, 02005, 2024",
        "high-impact-aerobics, 8000, HIGH, 02006, 2024",
        "plyometrics, 7500, HIGH, 02040, unverified-code",
        "basketball, 7500, HIGH, 15055, unverified-code",
        "tennis, 6800, HIGH, 15675, unverified-code",
        "volleyball, 3000, HIGH, 15720, 2024",
        "handball, 8000, HIGH, 15330, 2024",
        "dancing, 4500, OPEN, 03025, 2011",
        "golf, 4500, OPEN, 15255, unverified-code",
        "strength-training, 3500, NONE, 02054, 2024",
        "core-training, 3500, NONE, 02030, 2024",
        "yoga, 2300, NONE, 02150, 2024",
        "vinyasa-yoga, 2700, NONE, 02185, 2024"
    })
    void shouldHaveTheValuesOfTheCompendium(String name, int met, Impact impact, String code, String edition) {
        assertThat(ActivityCatalogue.standard().find(name)).hasValue(new Activity(name, met, impact, code, edition));
    }

    @Test
    void shouldSayOfEachWhereItWasFound() {
        assertThat(ActivityCatalogue.standard().all()).hasSize(41).allSatisfy(activity -> {
            assertThat(activity.edition()).isIn("2024", "2011", "unverified-code", "unverified");
            assertThat(activity.compendiumCode()).matches("[0-9]{5}");
        });
    }
}
