package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.FactsOfPeople;
import org.rouse.contracts.v1.Channels;

/** Reads people's channels, of which only their existence matters here. */
record ChannelInlet(Detector detector, AlertDesk alerts, InstantSource clock) implements Inlet {

    @Override
    public Became read(String personId, byte @Nullable [] value) throws InvalidProtocolBufferException {
        boolean reachable = value != null && FactsOfPeople.isReachable(Channels.parseFrom(value));
        detector.reachable(personId, reachable);
        if (reachable) {
            alerts.became(personId, false, clock.instant()); // prompts that lacked a channel can go now
        }
        return APPLIED;
    }
}
