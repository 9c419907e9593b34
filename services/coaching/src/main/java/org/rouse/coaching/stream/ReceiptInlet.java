package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.decision.Answer;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/** Reads receipts and answers: their meaning is decided here. */
record ReceiptInlet(Detector detector, AlertDesk alerts, InstantSource clock) implements Inlet {

    /** The reason given by a person who dismisses a prompt because they do not feel well. */
    private static final String NOT_WELL = "not-well";

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            return APPLIED; // a deleted receipt takes nothing back
        }
        Receipt receipt = Receipt.parseFrom(value);
        if (!receipt.getPersonId().equals(personId)) {
            return new Became.SetAside(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        if (AlertId.isOne(receipt.getPromptId())) {
            fails(receipt.getState()).ifPresent(fails -> alerts.became(personId, fails, clock.instant()));
            return APPLIED;
        }
        DecisionMessages.answered(receipt).ifPresent(answered -> {
            detector.answered(personId, answered);
            if (answered.answer() == Answer.DISMISSED && receipt.getDetail().equals(NOT_WELL)) {
                detector.notWell(personId, answered.at());
            }
        });
        return APPLIED;
    }

    /** Whether an alert to a coach or an admin failed; empty where the receipt does not show it. */
    private static Optional<Boolean> fails(ReceiptState state) {
        return switch (state) {
            case RECEIPT_STATE_FAILED, RECEIPT_STATE_EXPIRED -> Optional.of(true);
            case RECEIPT_STATE_ACCEPTED,
                    RECEIPT_STATE_DELIVERED,
                    RECEIPT_STATE_OPENED,
                    RECEIPT_STATE_SNOOZED,
                    RECEIPT_STATE_DISMISSED,
                    RECEIPT_STATE_DONE -> Optional.of(false);
            case RECEIPT_STATE_WITHDRAWN, RECEIPT_STATE_OUTCOME, RECEIPT_STATE_UNSPECIFIED, UNRECOGNIZED ->
                Optional.empty();
        };
    }
}
