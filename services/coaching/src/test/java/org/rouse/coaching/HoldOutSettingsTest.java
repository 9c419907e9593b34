package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.decision.eligibility.Study;

class HoldOutSettingsTest {

    @Test
    void shouldHoldOutOneInTenUnlessSetOtherwise() {
        assertThat(Policies.decisions(TestSettings.with()).study())
                .contains(new Study(Study.HOLD_OUT, 900, "hold-out"));
        assertThat(Policies.decisions(TestSettings.with("hold-out.percent", "0"))
                        .study())
                .isEmpty();
    }

    @Test
    void shouldGiveWayToAStudy() {
        assertThat(Policies.decisions(TestSettings.with("study.probability-thousandths", "600", "study.seed", "s"))
                        .study())
                .contains(new Study(Study.STUDY, 600, "s"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 91})
    void shouldRefuseAShareThatNobodyCanLearnFrom(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CoachingSettings.HoldOut(percent, "seed"));
    }
}
