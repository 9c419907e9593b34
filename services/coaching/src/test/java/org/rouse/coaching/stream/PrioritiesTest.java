package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.stream.WatchAndPhone.order;
import static org.rouse.coaching.stream.WatchAndPhone.steps;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;

/** Phone and watch report the same minutes, and the person says which of them to trust: before, between or after. */
class PrioritiesTest {

    @Test
    void shouldDecideThePastAnewWhenPrioritiesComeLate() {
        try (Rig rig = WatchAndPhone.rig()) {
            rig.evidence(steps("ada", "watch", 0, 60, 60, 60));
            rig.evidence(steps("ada", "phone", 0, 110, 110, 110));
            assertThat(rig.days().getLast().getAerobic().getModerateLowImpact()).isEqualTo(3);

            rig.connected(order("ada", 1, "watch", "phone"));
            assertThat(rig.days().getLast().getAerobic().getModerateLowImpact()).isZero();

            rig.connected(order("ada", 2, "phone", "watch"));
            assertThat(rig.days().getLast().getAerobic().getModerateLowImpact()).isEqualTo(3);
        }
    }

    @Test
    void shouldKeepTheNewerPrioritiesWhenOlderOnesComeAfterThem() {
        try (Rig rig = WatchAndPhone.rig()) {
            rig.connected(order("ada", 2, "watch"));
            rig.connected(order("ada", 1, "phone"));
            rig.connected(Links.newBuilder().setPersonId("ada").build());

            rig.evidence(steps("ada", "watch", 0, 60));
            rig.evidence(steps("ada", "phone", 0, 110));

            assertThat(rig.days().getLast().getAerobic().getLight()).isEqualTo(1);
        }
    }

    @Test
    void shouldForgetPrioritiesWhenThePersonHasNothingConnectedAnyMore() {
        try (Rig rig = WatchAndPhone.rig()) {
            rig.connected(order("ada", 1, "watch"));
            rig.evidence(steps("ada", "watch", 0, 60));
            rig.evidence(steps("ada", "phone", 0, 110));

            rig.raw(Topics.LINK, "ada", null);

            assertThat(rig.days().getLast().getAerobic().getModerateLowImpact()).isEqualTo(1);
        }
    }

    @Test
    void shouldSetPrioritiesAsideWhenThereAreTooManyOfThem() {
        try (Rig rig = WatchAndPhone.rig()) {
            rig.connected(order("ada", 1, Collections.nCopies(101, "watch").toArray(String[]::new)));
            rig.evidence(steps("ada", "watch", 0, 60));

            assertThat(rig.read(Topics.DEAD_LETTER)).hasSize(1);
            assertThat(rig.days()).hasSize(1);
        }
    }
}
