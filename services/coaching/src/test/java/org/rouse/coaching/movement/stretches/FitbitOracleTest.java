package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Real people's minutes against bouts and weekly minutes found by an independent script. */
class FitbitOracleTest {

    private final FitbitOracle oracle =
            new FitbitOracle(Path.of("src/test/resources/org/rouse/coaching/movement/fitbit"));

    @Test
    void shouldFindTheVeryBoutsOfTheOracle() throws Exception {
        assertThat(oracle.compareBouts()).isEqualTo(850);
    }

    @Test
    void shouldCountTheVeryMinutesOfTheOracleWhenSummedByIsoWeek() throws Exception {
        assertThat(oracle.compareWeeks()).isEqualTo(20);
    }
}
