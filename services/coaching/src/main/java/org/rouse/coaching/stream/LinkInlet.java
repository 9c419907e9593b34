package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;

/** Reads people's connections, of which only the order of sources and broken accounts matter here. */
record LinkInlet(Detector detector) implements Inlet {

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        if (value == null) {
            detector.forgetPriorities(personId);
            detector.broken(personId, new TreeSet<>());
            return APPLIED;
        }
        Links links = Links.parseFrom(value);
        if (links.hasPriorities()) {
            detector.priorities(personId, links.getPriorities());
        }
        detector.broken(
                personId,
                links.getAccountsList().stream()
                        .filter(account -> account.getState() == AccountState.ACCOUNT_STATE_TO_BE_RELINKED)
                        .map(LinkedAccount::getProvider)
                        .collect(Collectors.toCollection(TreeSet::new)));
        return APPLIED;
    }
}
