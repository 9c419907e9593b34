package org.rouse.notification.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.OffReason;
import org.rouse.http.Preconditions;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** People's lists of channels. A change goes to the log and completes when it can be read back. */
public final class ChannelRegistry {

    private static final Duration POLL = Duration.ofMillis(15);

    private final ChannelStore lists;
    private final LogWriter log;
    private final Function<String, Mono<Boolean>> whole;
    private final Duration readBackWithin;

    /** @param whole tells whether a person's latest list is in the view: a change made from an older list would undo later ones */
    public ChannelRegistry(
            ChannelStore lists, LogWriter log, Function<String, Mono<Boolean>> whole, Duration readBackWithin) {
        this.lists = lists;
        this.log = log;
        this.whole = whole;
        this.readBackWithin = readBackWithin;
    }

    /** The channels that prompts may be sent to, in order of preference. */
    public Mono<List<Channel>> of(String personId) {
        return all(personId).map(all -> all.stream().filter(ChannelList::isOn).toList());
    }

    /** All of the person's channels, on or off, in order of preference. */
    Mono<List<Channel>> all(String personId) {
        return list(personId).map(Channels::getChannelsList);
    }

    /** The person's current list with its revision; revision 0 and no channels where there never was a list. */
    Mono<Channels> list(String personId) {
        return lists.find(personId);
    }

    /** The channel, on or off. */
    public Mono<Optional<Channel>> find(String personId, String channelId) {
        return all(personId).map(all -> ChannelList.find(all, channelId));
    }

    /**
     * Registers the channel, or replaces the one of the same id; see {@link ChannelList#put}.
     *
     * @return the changed list
     * @throws ProblemException as an error signal, where the channel is not as the request expects
     */
    Mono<Channels> put(String personId, Channel channel, Expectation expected, Optional<Integer> position) {
        return revise(personId, list -> {
            requireExpected(list, channel.getId(), expected);
            return ChannelList.put(list.getChannelsList(), channel, position);
        });
    }

    Mono<Void> remove(String personId, String channelId) {
        return change(
                personId, all -> ChannelList.without(all, one -> one.getId().equals(channelId)));
    }

    /** @throws ProblemException where the channel of this id is not as the request expects */
    static void requireExpected(Channels list, String channelId, Expectation expected) {
        boolean exists = ChannelList.find(list.getChannelsList(), channelId).isPresent();
        Preconditions.check(expected, Expectation.tag(list.getRevision()), exists);
    }

    /** @throws ProblemException as an error signal, where the list is not as the request expects */
    Mono<Channels> order(String personId, Expectation expected, List<String> ids) {
        return revise(personId, list -> {
            List<Channel> ordered = ChannelList.ordered(list.getChannelsList(), ids);
            Preconditions.check(expected, Expectation.tag(list.getRevision()), list.getChannelsCount() > 0);
            return ordered;
        });
    }

    Mono<Void> pause(String personId, String channelId, Instant at) {
        ChannelOff off = off(OffReason.OFF_REASON_PAUSED, "", at);
        return change(personId, all -> ChannelList.off(all, one -> one.getId().equals(channelId), off));
    }

    /** Switches a channel on again that the person has paused or unsubscribed. */
    Mono<Void> resume(String personId, String channelId) {
        List<OffReason> reasons = List.of(OffReason.OFF_REASON_PAUSED, OffReason.OFF_REASON_UNSUBSCRIBED);
        return change(personId, all -> ChannelList.on(all, channelId, reasons));
    }

    /** Switches on a channel that awaited its owner's confirmation, unless it has been registered anew with another address since. */
    Mono<Void> confirm(String personId, Channel asked) {
        return change(
                personId,
                all -> all.contains(asked)
                        ? ChannelList.on(all, asked.getId(), List.of(OffReason.OFF_REASON_UNCONFIRMED))
                        : all);
    }

    /** Switches every channel off. */
    Mono<Void> unsubscribe(String personId, Instant at) {
        ChannelOff off = off(OffReason.OFF_REASON_UNSUBSCRIBED, "", at);
        return change(personId, all -> ChannelList.unsubscribed(all, off));
    }

    /**
     * Switches off the channel of a device that is gone, unless the person has set it up anew since.
     *
     * @param cause the provider's reason, in a few stable words
     */
    public Mono<Void> retire(String personId, Channel gone, String cause, Instant at) {
        ChannelOff off = off(OffReason.OFF_REASON_RETIRED, cause, at);
        return change(personId, all -> ChannelList.off(all, gone::equals, off));
    }

    /**
     * Switches off a mailbox that is gone, or rejects our mail, for everybody who registered it.
     *
     * @param cause the provider's reason, in a few stable words
     * @return whether anybody has registered it; on or off
     */
    public Mono<Boolean> retireMailbox(String address, String cause, Instant at) {
        return lists.withMailbox(address)
                .concatMap(list -> Flux.fromIterable(list.getChannelsList())
                        .filter(channel -> ChannelStore.isMailbox(channel, address))
                        .concatMap(channel ->
                                retire(list.getPersonId(), channel, cause, at).thenReturn(channel)))
                .count() // every list is changed: any() would stop at the first
                .map(found -> found > 0);
    }

    /** Forgets all channels of the person. */
    public Mono<Void> erase(String personId) {
        return current(personId)
                .filter(list -> list.getRevision() > 0)
                .flatMap(list -> log.erase(Topics.CHANNEL, personId));
    }

    private Mono<Void> change(String personId, UnaryOperator<List<Channel>> how) {
        return revise(personId, list -> how.apply(list.getChannelsList())).then();
    }

    /** Changes the list and returns it. Where another writer was first, the change is applied again to that writer's list. */
    private Mono<Channels> revise(String personId, Function<Channels, List<Channel>> how) {
        return current(personId)
                .flatMap(before -> {
                    Channels after = before.toBuilder()
                            .clearChannels()
                            .addAllChannels(how.apply(before))
                            .setRevision(before.getRevision() + 1)
                            .build();
                    return after.getChannelsList().equals(before.getChannelsList())
                            ? Mono.just(before)
                            : log.write(Topics.CHANNEL, personId, after)
                                    .then(readBack(after))
                                    .thenReturn(after);
                })
                .retryWhen(Retry.max(5).filter(LostException.class::isInstance));
    }

    /**
     * The list, once the view is complete: checked before reading, so that nothing is missing, and after, so that the view was not emptied
     * meanwhile.
     */
    private Mono<Channels> current(String personId) {
        Mono<Boolean> isWhole = Mono.defer(() -> whole.apply(personId));
        return patiently(isWhole.filter(Boolean::booleanValue)
                .flatMap(_ -> lists.find(personId))
                .filterWhen(list -> isWhole));
    }

    private Mono<Channels> patiently(Mono<Channels> list) {
        return list.repeatWhenEmpty(polls -> polls.delayElements(POLL))
                .timeout(
                        readBackWithin,
                        Mono.error(new ProblemException(
                                Problem.of(Rule.NOT_READ_BACK).retryAfter(Duration.ofSeconds(1)))));
    }

    private Mono<Void> readBack(Channels written) {
        return patiently(lists.find(written.getPersonId()).filter(list -> list.getRevision() >= written.getRevision()))
                .flatMap(list -> isOvertaken(list, written) ? Mono.error(new LostException()) : Mono.empty());
    }

    /** Another list at the same revision means that its writer was first; later revisions build on ours or on theirs. */
    private static boolean isOvertaken(Channels list, Channels written) {
        return list.getRevision() == written.getRevision() && !list.equals(written);
    }

    private static ChannelOff off(OffReason reason, String cause, Instant at) {
        return ChannelOff.newBuilder()
                .setReason(reason)
                .setCause(cause)
                .setSinceMs(at.toEpochMilli())
                .build();
    }

    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
