package org.rouse.notification.prompts;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.channels.ChannelBook;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.Attempts;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.Outcome;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.Route.Step;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One prompt's way through the person's channels, until something has become of it or it has to wait. */
final class Journey {

    /**
     * What a provider said is known here alone until it is recorded. Were it forgotten because the database is away for a
     * moment, a prompt that was taken would be sent again, and one to be tried later would come too early.
     */
    private static final Retry UNTIL_RECORDED = Retry.backoff(600, Duration.ofMillis(100))
            .maxBackoff(Duration.ofSeconds(1))
            .filter(MongoException.class::isInstance);

    private final ClaimStore claims;
    private final ChannelBook channels;
    private final LastLook lastLook;
    private final Attempt attempt;
    private final Ending ending;
    private final Route route;
    private final Backoff backoff;
    private final Duration lease;
    private final Clocks clocks;

    Journey(
            ClaimStore claims,
            ChannelBook channels,
            LastLook lastLook,
            Attempt attempt,
            Ending ending,
            Route route,
            Backoff backoff,
            Duration lease,
            Clocks clocks) {
        this.claims = claims;
        this.channels = channels;
        this.lastLook = lastLook;
        this.attempt = attempt;
        this.ending = ending;
        this.route = route;
        this.backoff = backoff;
        this.lease = lease;
        this.clocks = clocks;
    }

    /** Goes as far as it can. Emits the machine time to go on at, or nothing when it is over or in other hands. */
    Mono<Instant> travel(String promptId) {
        return claims.lease(promptId, clocks.wall().instant(), holdUntil()).flatMap(this::next);
    }

    /** The same for a prompt that is in hand already. */
    Mono<Instant> travel(Claim held) {
        return next(held);
    }

    /** Machine time until which a prompt taken now is held. */
    Instant holdUntil() {
        return clocks.wall().instant().plus(lease);
    }

    private Mono<Instant> next(Claim claim) {
        if (claim.withdraw()) {
            return end(claim, ReceiptState.RECEIPT_STATE_WITHDRAWN, "finding-ended");
        }
        return channels.of(claim.prompt().getPersonId()).flatMap(all -> {
            List<Attempts> tried =
                    all.stream().map(channel -> tried(claim, channel.getId())).toList();
            Duration remaining = Duration.between(clocks.event().instant(), claim.expiresAt());
            return switch (route.next(tried, clocks.wall().instant(), remaining)) {
                case Step.Send(Attempts on) -> send(claim, channel(all, on), on);
                case Step.Wait(Instant until) ->
                    claims.rest(claim, until).retryWhen(UNTIL_RECORDED).thenReturn(until);
                case Step.GiveUp() ->
                    end(claim, ReceiptState.RECEIPT_STATE_FAILED, all.isEmpty() ? "no-channel" : "all-refused");
                case Step.Expire() -> end(claim, ReceiptState.RECEIPT_STATE_EXPIRED, "not-in-time");
            };
        });
    }

    private Mono<Instant> send(Claim claim, Channel channel, Attempts before) {
        return lastLook.at(claim.prompt())
                .flatMap(seen -> seen.against()
                        .map(reason -> end(claim, ReceiptState.RECEIPT_STATE_WITHDRAWN, reason.code()))
                        .orElseGet(() -> send(claim, channel, before, seen.person())));
    }

    private Mono<Instant> send(Claim claim, Channel channel, Attempts before, Optional<Person> person) {
        return attempt.on(channel, claim, person).flatMap(outcome -> switch (outcome) {
            case Outcome.Accepted() ->
                end(claim, before.failed(Instant.EPOCH), ReceiptState.RECEIPT_STATE_ACCEPTED, channel.getId());
            case Outcome.RejectedForGood(boolean retire, String cause) -> {
                Mono<Void> retired = retire
                        ? channels.retire(
                                claim.prompt().getPersonId(),
                                channel,
                                cause,
                                clocks.event().instant())
                        : Mono.empty();
                yield retired.then(goOn(claim, before.refused()));
            }
            case Outcome.TryAgain(var asked, String cause) -> {
                Duration wait = backoff.after(before.tries() + 1, asked);
                yield goOn(claim, before.failed(clocks.wall().instant().plus(wait)));
            }
            case Outcome.Limited(var asked, var _, String cause) -> {
                Instant next = clocks.wall().instant().plus(backoff.after(before.tries() + 1, asked));
                yield goOn(claim, before.failed(next).unavailable(next));
            }
            case Outcome.CredentialsRefused refused -> {
                Instant next = clocks.wall().instant().plus(backoff.after(before.tries() + 1, Optional.empty()));
                yield goOn(claim, before.failed(next).unavailable(next));
            }
            case Outcome.Unavailable(Duration after, String cause) ->
                goOn(claim, before.unavailable(clocks.wall().instant().plus(after)));
        });
    }

    private Mono<Instant> goOn(Claim claim, Attempts tried) {
        return Mono.defer(() -> claims.keepTrying(claim, with(claim, tried), holdUntil()))
                .retryWhen(UNTIL_RECORDED)
                .flatMap(this::next);
    }

    private Mono<Instant> end(Claim claim, Attempts last, ReceiptState state, String channelId) {
        int tries = with(claim, last).stream().mapToInt(Attempts::tries).sum();
        return ending.of(
                        claim,
                        new Claim.Fate(
                                state, channelId, "", tries, clocks.event().instant()))
                .retryWhen(UNTIL_RECORDED)
                .then(Mono.empty());
    }

    private Mono<Instant> end(Claim claim, ReceiptState state, String detail) {
        Claim.Fate fate =
                new Claim.Fate(state, "", detail, claim.tries(), clocks.event().instant());
        return ending.of(claim, fate).then(Mono.empty());
    }

    private static Channel channel(List<Channel> all, Attempts on) {
        return all.stream()
                .filter(channel -> channel.getId().equals(on.channelId()))
                .findFirst()
                .orElseThrow();
    }

    private static Attempts tried(Claim claim, String channelId) {
        return claim.attempts().stream()
                .filter(one -> one.channelId().equals(channelId))
                .findFirst()
                .orElseGet(() -> Attempts.none(channelId));
    }

    private static List<Attempts> with(Claim claim, Attempts tried) {
        List<Attempts> all = new ArrayList<>(claim.attempts());
        all.removeIf(one -> one.channelId().equals(tried.channelId()));
        all.add(tried);
        return all;
    }
}
