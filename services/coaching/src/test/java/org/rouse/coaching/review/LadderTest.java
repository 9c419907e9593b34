package org.rouse.coaching.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_ACCEPTED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DELIVERED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DISMISSED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DONE;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_EXPIRED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_FAILED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_OPENED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_OUTCOME;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_SNOOZED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_UNSPECIFIED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

class LadderTest {

    private static final List<ReceiptState> UPWARDS = List.of(
            RECEIPT_STATE_FAILED,
            RECEIPT_STATE_ACCEPTED,
            RECEIPT_STATE_DELIVERED,
            RECEIPT_STATE_OPENED,
            RECEIPT_STATE_SNOOZED,
            RECEIPT_STATE_DISMISSED,
            RECEIPT_STATE_DONE);

    @Test
    void shouldTakeTheHigherOfTwoWhicheverCameFirst() {
        for (int i = 1; i < UPWARDS.size(); i++) {
            Receipt lower = receipt(UPWARDS.get(i - 1), 2);
            Receipt higher = receipt(UPWARDS.get(i), 1);

            assertThat(Ladder.highest(List.of(lower, higher))).contains(higher);
            assertThat(Ladder.highest(List.of(higher, lower))).contains(higher);
        }
    }

    @Test
    void shouldStayWithTheFirstOfOneRung() {
        Receipt expired = receipt(RECEIPT_STATE_EXPIRED, 1);
        Receipt withdrawn = receipt(RECEIPT_STATE_WITHDRAWN, 2);

        assertThat(Ladder.highest(List.of(expired, withdrawn))).contains(expired);
        assertThat(Ladder.highest(List.of(withdrawn, expired))).contains(expired);
    }

    @Test
    void shouldStandOnNoRungWithoutAStepOfDelivery() {
        assertThat(Ladder.highest(List.of())).isEmpty();
        assertThat(Ladder.highest(List.of(receipt(RECEIPT_STATE_OUTCOME, 1), receipt(RECEIPT_STATE_UNSPECIFIED, 2))))
                .isEmpty();
    }

    private static Receipt receipt(ReceiptState state, long atMs) {
        return Receipt.newBuilder().setState(state).setAtMs(atMs).build();
    }
}
