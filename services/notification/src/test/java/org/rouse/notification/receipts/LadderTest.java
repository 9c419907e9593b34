package org.rouse.notification.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Ladder;
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

    /** Failed, expired and withdrawn share a rung, since a prompt has at most one end before it arrives: the test draws one of them. */
    @Property
    void shouldEndInSameStateWhateverOrderAndRepeats(
            @ForAll @Size(max = 20) List<ReceiptState> receipts, @ForAll Random random) {
        List<ReceiptState> incoming = receipts.stream()
                .filter(state -> Ladder.rung(state) != 1 || state == ReceiptState.RECEIPT_STATE_FAILED)
                .toList();
        List<ReceiptState> muddled = new ArrayList<>(incoming);
        muddled.addAll(incoming);
        Collections.shuffle(muddled, random);

        assertThat(climb(muddled)).isEqualTo(climb(incoming));
    }

    /** Like the claims: a state is entered only from a lower rung. */
    private static ReceiptState climb(List<ReceiptState> receipts) {
        ReceiptState state = ReceiptState.RECEIPT_STATE_UNSPECIFIED;
        for (ReceiptState next : receipts) {
            state = Ladder.rung(next) > Ladder.rung(state) ? next : state;
        }
        return state;
    }
}
