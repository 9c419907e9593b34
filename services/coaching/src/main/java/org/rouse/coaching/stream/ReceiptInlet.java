package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Receipt;

/** What became of prompts, and what people answered: what it means is decided here. */
record ReceiptInlet(Detector detector) implements Inlet {

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            return APPLIED; // it is no longer told, which takes nothing back
        }
        Receipt receipt = Receipt.parseFrom(value);
        if (!receipt.getPersonId().equals(personId)) {
            return new Became.SetAside(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        DecisionMessages.answered(receipt).ifPresent(answered -> detector.answered(personId, answered));
        return APPLIED;
    }
}
