package org.rouse.notification.channels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.notification.http.NotReadBackException;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** People's lists of channels. Changes go to the log and are complete when they can be read back. */
public final class ChannelBook {

    private static final Duration POLL = Duration.ofMillis(15);

    private final ChannelStore lists;
    private final LogWriter log;
    private final Duration readBackWithin;

    public ChannelBook(ChannelStore lists, LogWriter log, Duration readBackWithin) {
        this.lists = lists;
        this.log = log;
        this.readBackWithin = readBackWithin;
    }

    /** The person's channels, in order of preference. */
    public Mono<List<Channel>> of(String personId) {
        return lists.find(personId).map(Channels::getChannelsList);
    }

    public Mono<Optional<Channel>> find(String personId, String channelId) {
        return of(personId)
                .map(all -> all.stream()
                        .filter(one -> one.getId().equals(channelId))
                        .findFirst());
    }

    /**
     * Puts the channel in the place of the one of the same id, else at the given position, else last.
     *
     * @param position from 0; beyond the end means last
     */
    Mono<Void> put(String personId, Channel channel, Optional<Integer> position) {
        return change(personId, all -> {
            int before = indexOf(all, channel.getId());
            List<Channel> next = new ArrayList<>(all);
            next.removeIf(one -> one.getId().equals(channel.getId()));
            int at = position.orElse(before < 0 ? next.size() : before);
            next.add(Math.clamp(at, 0, next.size()), channel);
            return next;
        });
    }

    Mono<Void> remove(String personId, String channelId) {
        return change(
                personId,
                all -> all.stream()
                        .filter(one -> !one.getId().equals(channelId))
                        .toList());
    }

    /** Takes a device that is gone off the list, unless the person has set it up anew since. */
    public Mono<Void> retire(String personId, Channel gone) {
        return change(
                personId, all -> all.stream().filter(one -> !one.equals(gone)).toList());
    }

    /** Forgets all channels of the person. */
    public Mono<Void> erase(String personId) {
        return lists.find(personId)
                .filter(list -> list.getRevision() > 0)
                .flatMap(list -> log.erase(Topics.CHANNEL, personId));
    }

    private Mono<Void> change(String personId, UnaryOperator<List<Channel>> how) {
        return lists.find(personId)
                .flatMap(before -> {
                    Channels after = before.toBuilder()
                            .clearChannels()
                            .addAllChannels(how.apply(before.getChannelsList()))
                            .setRevision(before.getRevision() + 1)
                            .build();
                    return after.getChannelsList().equals(before.getChannelsList())
                            ? Mono.<Void>empty()
                            : log.write(Topics.CHANNEL, personId, after).then(readBack(after));
                })
                .retryWhen(Retry.max(5).filter(LostException.class::isInstance));
    }

    private Mono<Void> readBack(Channels written) {
        return lists.find(written.getPersonId())
                .filter(list -> list.getRevision() >= written.getRevision())
                .repeatWhenEmpty(polls -> polls.delayElements(POLL))
                .timeout(readBackWithin, Mono.error(new NotReadBackException()))
                .flatMap(list -> isOvertaken(list, written) ? Mono.error(new LostException()) : Mono.empty());
    }

    /** At the same revision another list means that its writer was first; later revisions were made from ours or theirs. */
    private static boolean isOvertaken(Channels list, Channels written) {
        return list.getRevision() == written.getRevision() && !list.equals(written);
    }

    private static int indexOf(List<Channel> all, String channelId) {
        return all.stream().map(Channel::getId).toList().indexOf(channelId);
    }

    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
