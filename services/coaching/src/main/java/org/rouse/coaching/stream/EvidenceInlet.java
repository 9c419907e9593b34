package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.Evidence;

/** Reads evidence. */
record EvidenceInlet(Detector detector) implements Inlet {

    /** The evidence was under way when the person took back their consent to processing, or paused. */
    private static final Became NOT_AGREED = new Became.Used("not-agreed");

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            return new Became.SetAside(Reason.NO_VALUE);
        }
        Evidence evidence = Evidence.parseFrom(value);
        if (!evidence.getPersonId().equals(personId)) {
            return new Became.SetAside(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        return detector.evidence(personId, EvidenceReader.read(evidence)) ? APPLIED : NOT_AGREED;
    }
}
