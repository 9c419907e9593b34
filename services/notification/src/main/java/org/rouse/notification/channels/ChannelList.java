package org.rouse.notification.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.OffReason;
import org.rouse.http.outbound.InvalidAddressException;

/** Changes of a person's list of channels. Each returns a new list; a change that does not apply returns it unchanged. */
final class ChannelList {

    static final int MOST = 10;

    private ChannelList() {}

    /** Whether prompts may be sent to the channel. */
    static boolean isOn(Channel channel) {
        return !channel.hasOff();
    }

    static Optional<Channel> find(List<Channel> all, String id) {
        return all.stream().filter(one -> one.getId().equals(id)).findFirst();
    }

    /**
     * Puts the channel in the place of the one of the same id, else at the given position, else last. Where the list is full, the devices
     * that were retired longest ago are dropped.
     *
     * @param position from 0; beyond the end means last
     * @throws InvalidAddressException when there is no room
     */
    static List<Channel> put(List<Channel> all, Channel channel, Optional<Integer> position) {
        int before = ids(all).indexOf(channel.getId());
        List<Channel> next = new ArrayList<>(all);
        next.removeIf(one -> one.getId().equals(channel.getId()));
        while (next.size() >= MOST) {
            next.remove(longestRetired(next));
        }
        int at = position.orElse(before < 0 ? next.size() : before);
        next.add(Math.clamp(at, 0, next.size()), channel);
        return next;
    }

    static List<Channel> without(List<Channel> all, Predicate<Channel> which) {
        return all.stream().filter(which.negate()).toList();
    }

    /** Switches off the channels that are on and match; a channel that is already off keeps its first reason. */
    static List<Channel> off(List<Channel> all, Predicate<Channel> which, ChannelOff off) {
        return map(
                all,
                which.and(ChannelList::isOn),
                one -> one.toBuilder().setOff(off).build());
    }

    /** Switches every channel off; one that is gone, or awaits confirmation, keeps its own reason. */
    static List<Channel> unsubscribed(List<Channel> all, ChannelOff off) {
        return map(
                all,
                one -> isOn(one) || one.getOff().getReason() == OffReason.OFF_REASON_PAUSED,
                one -> one.toBuilder().setOff(off).build());
    }

    /** Switches the channel on again when it is off for one of the reasons. */
    static List<Channel> on(List<Channel> all, String id, List<OffReason> reasons) {
        return map(
                all,
                one -> one.getId().equals(id) && reasons.contains(one.getOff().getReason()),
                one -> one.toBuilder().clearOff().build());
    }

    /**
     * Puts the channels in the order of the ids.
     *
     * @throws InvalidAddressException when the ids are not exactly those of the list, each once
     */
    static List<Channel> ordered(List<Channel> all, List<String> ids) {
        if (ids.size() != all.size() || !new HashSet<>(ids).equals(new HashSet<>(ids(all)))) {
            throw new InvalidAddressException("order", "must name each channel of the person once");
        }
        return all.stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.getId())))
                .toList();
    }

    private static List<Channel> map(List<Channel> all, Predicate<Channel> which, Function<Channel, Channel> how) {
        return all.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
    }

    private static Channel longestRetired(List<Channel> all) {
        return all.stream()
                .filter(one -> one.getOff().getReason() == OffReason.OFF_REASON_RETIRED)
                .min(Comparator.comparingLong(one -> one.getOff().getSinceMs()))
                .orElseThrow(() -> new InvalidAddressException("channels", "are at most " + MOST));
    }

    private static List<String> ids(List<Channel> all) {
        return all.stream().map(Channel::getId).toList();
    }
}
