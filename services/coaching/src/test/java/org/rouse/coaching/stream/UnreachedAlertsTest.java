package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.ReplaceCoach;

/** Urgent cases through the topology where the people who answer for the person cannot be reached. */
class UnreachedAlertsTest extends AlertsToStaff {

    @Test
    void shouldTellTheAdminAtOnceWhereNothingArrivesAndSayWhereNobodyCanBeTold() {
        flag();
        Decision first = only(told());
        receipt(first, ReceiptState.RECEIPT_STATE_FAILED);
        at(Duration.ofSeconds(5));
        Decision second = only(told());
        assertThat(recipients(List.of(second))).containsExactly("UNREACHED ada");
        assertThat(last().hasNobodyToldSinceMs()).isFalse();
        assertThat(nobodyTold()).isZero();

        receipt(second, ReceiptState.RECEIPT_STATE_EXPIRED);
        at(Duration.ofSeconds(10));
        assertThat(told()).isEmpty();
        Case one = last();
        assertThat(one.getNobodyToldSinceMs()).isEqualTo(NINE.plusSeconds(10).toEpochMilli());
        assertThat(one.hasToldAtMs()).isFalse();
        assertThat(nobodyTold()).isEqualTo(1);
        at(Duration.ofSeconds(20));
        assertThat(nobodyTold()).isEqualTo(1);

        rig.channels("carl", true);
        at(Duration.ofSeconds(30));
        assertThat(recipients(told())).containsExactly("UNREACHED carl");
        assertThat(last().hasNobodyToldSinceMs()).isFalse();
    }

    @Test
    void shouldTellWhoIsAssignedAfterNobodyWas() {
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder().addNames("coach_ids").setValues(Person.getDefaultInstance()))
                .build());
        flag();
        Decision admin = only(told());
        assertThat(recipients(List.of(admin))).containsExactly("UNREACHED ada");
        receipt(admin, ReceiptState.RECEIPT_STATE_FAILED);
        at(Duration.ofSeconds(5));
        assertThat(nobodyTold()).isEqualTo(1);
        assertThat(told()).isEmpty();

        rig.command(by("admin")
                .setReplaceCoach(ReplaceCoach.newBuilder().setTo("cora"))
                .build());
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("coach_ids")
                        .setValues(Person.newBuilder().addCoachIds("cora")))
                .build());
        at(Duration.ofSeconds(6));
        assertThat(recipients(told())).containsExactly("UNREACHED cora");
    }
}
