package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Links;

/** What people connected, of which only the sources they trust most are of use here. */
record LinkInlet(Detector detector) implements Inlet {

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            detector.forgetPriorities(personId);
            return APPLIED;
        }
        Links links = Links.parseFrom(value);
        if (links.hasPriorities()) {
            detector.priorities(personId, links.getPriorities());
        }
        return APPLIED;
    }
}
