package org.rouse.notification.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.ReceiptState;

class LadderTest {

    @Test
    void shouldPlaceEachStateAboveWhatComesBeforeIt() {
        assertThat(new ReceiptState[] {
                    ReceiptState.RECEIPT_STATE_UNSPECIFIED,
                    ReceiptState.RECEIPT_STATE_WITHDRAWN,
                    ReceiptState.RECEIPT_STATE_ACCEPTED,
                    ReceiptState.RECEIPT_STATE_DELIVERED,
                    ReceiptState.RECEIPT_STATE_OPENED,
                    ReceiptState.RECEIPT_STATE_SNOOZED,
                    ReceiptState.RECEIPT_STATE_DISMISSED,
                    ReceiptState.RECEIPT_STATE_DONE
                })
                .extracting(Ladder::rung)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void shouldPlaceEveryFateAbovePending(@ForAll ReceiptState state) {
        boolean nothing = state == ReceiptState.RECEIPT_STATE_UNSPECIFIED
                || state == ReceiptState.RECEIPT_STATE_OUTCOME
                || state == ReceiptState.UNRECOGNIZED;

        assertThat(Ladder.rung(state) == Ladder.PENDING).isEqualTo(nothing);
    }
}
