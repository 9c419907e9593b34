package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.decision.Answer;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Receipt;

/** What became of prompts, and what people answered: what it means is decided here. */
record ReceiptInlet(Detector detector) implements Inlet {

    /** The reason for which a person turns a prompt down who does not feel well. */
    private static final String NOT_WELL = "not-well";

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            return APPLIED; // it is no longer told, which takes nothing back
        }
        Receipt receipt = Receipt.parseFrom(value);
        if (!receipt.getPersonId().equals(personId)) {
            return new Became.SetAside(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        DecisionMessages.answered(receipt).ifPresent(answered -> {
            detector.answered(personId, answered);
            if (answered.answer() == Answer.DISMISSED && receipt.getDetail().equals(NOT_WELL)) {
                detector.notWell(personId, answered.at());
            }
        });
        return APPLIED;
    }
}
