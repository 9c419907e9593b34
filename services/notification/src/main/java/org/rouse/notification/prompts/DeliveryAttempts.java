package org.rouse.notification.prompts;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.Attempts;
import org.rouse.notification.delivery.Backoff;
import org.rouse.notification.delivery.Route;
import org.rouse.notification.delivery.Route.Step;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.PersonStore;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Leads one prompt through the person's channels, until it has an outcome or has to wait. */
final class DeliveryAttempts {

    /**
     * Until it is stored, only this instance knows a provider's answer. If it were lost because the database is away for a moment, an
     * accepted prompt would be sent again, and a postponed one too early.
     */
    private static final Retry UNTIL_RECORDED = Retry.backoff(600, Duration.ofMillis(100))
            .maxBackoff(Duration.ofSeconds(1))
            .filter(MongoException.class::isInstance);

    /** Time for an instance that is about to store an outcome to do so. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ClaimStore claims;
    private final PersonStore people;
    private final ChannelRegistry channels;
    private final Wording wording;
    private final Attempt attempt;
    private final Ending ending;
    private final LogWriter log;
    private final Route route;
    private final Backoff backoff;
    private final Duration lease;
    private final Clocks clocks;

    DeliveryAttempts(
            ClaimStore claims,
            PersonStore people,
            ChannelRegistry channels,
            Wording wording,
            Attempt attempt,
            Ending ending,
            LogWriter log,
            Route route,
            Backoff backoff,
            Duration lease,
            Clocks clocks) {
        this.claims = claims;
        this.people = people;
        this.channels = channels;
        this.wording = wording;
        this.attempt = attempt;
        this.ending = ending;
        this.log = log;
        this.route = route;
        this.backoff = backoff;
        this.lease = lease;
        this.clocks = clocks;
    }

    /** Goes as far as possible. Emits the machine time to continue at, or nothing when the delivery is over. */
    Mono<Instant> travel(String promptId) {
        return orElsewhere(promptId, claims.lease(promptId, clocks.wall().instant(), holdUntil()));
    }

    /** The same for a prompt that this instance holds already. */
    Mono<Instant> travel(Claim held) {
        return next(held);
    }

    /** Machine time at which the lease of a prompt taken now ends. */
    Instant holdUntil() {
        return clocks.wall().instant().plus(lease);
    }

    /** Machine time at which to check a prompt that another instance may be delivering; empty when it is over. */
    Optional<Instant> due(Claim seen) {
        if (seen.isOver()) {
            return Optional.empty();
        }
        Instant soon = clocks.wall().instant().plus(GRACE);
        Instant free = seen.heldUntil().isAfter(seen.notBefore()) ? seen.heldUntil() : seen.notBefore();
        return Optional.of(seen.isPending() && (seen.isWithdrawn() || !free.isAfter(soon)) ? soon : later(soon, free));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Continues with the claim; where it could not be leased, looks up its holder. */
    private Mono<Instant> orElsewhere(String promptId, Mono<Claim> ours) {
        return ours.singleOptional()
                .flatMap(claim -> claim.map(this::next)
                        .orElseGet(() -> claims.find(promptId).flatMap(this::elsewhere)));
    }

    private Mono<Instant> elsewhere(Claim seen) {
        return seen.isSend() && !seen.isPending() && !seen.told()
                ? ending.tell(seen).then(Mono.empty())
                : Mono.justOrEmpty(due(seen));
    }

    private Mono<Instant> next(Claim claim) {
        if (!claim.isSend()) {
            return show(claim).then(Mono.empty());
        }
        if (claim.isWithdrawn()) {
            return end(claim, ReceiptState.RECEIPT_STATE_WITHDRAWN, claim.withdrawn());
        }
        if (!remaining(claim).isPositive()) {
            return end(claim, ReceiptState.RECEIPT_STATE_EXPIRED, "not-in-time");
        }
        return Recipient.of(claim.personId(), people, channels).flatMap(known -> next(claim, known));
    }

    private Mono<Instant> next(Claim claim, Recipient known) {
        List<Attempts> tried = known.channels().stream()
                .map(channel -> tried(claim, channel.getId()))
                .toList();
        return switch (route.next(tried, clocks.wall().instant(), remaining(claim))) {
            case Step.Send(Attempts on) -> send(claim, channel(known.channels(), on), on, known.person());
            case Step.Wait(Instant until) -> rest(claim, until);
            case Step.GiveUp() ->
                end(
                        claim,
                        ReceiptState.RECEIPT_STATE_FAILED,
                        known.channels().isEmpty() ? "no-channel" : "all-refused");
            case Step.Expire() -> end(claim, ReceiptState.RECEIPT_STATE_EXPIRED, "not-in-time");
        };
    }

    private Duration remaining(Claim claim) {
        return Duration.between(clocks.event().instant(), claim.expiresAt());
    }

    /** A prompt that was withdrawn meanwhile does not wait. */
    private Mono<Instant> rest(Claim claim, Instant until) {
        return Mono.defer(() -> claims.rest(claim, until))
                .retryWhen(UNTIL_RECORDED)
                .singleOptional()
                .flatMap(rested -> rested.map(one ->
                                Mono.just(one.isWithdrawn() ? clocks.wall().instant() : until))
                        .orElseGet(() -> claims.find(claim.id()).flatMap(this::elsewhere)));
    }

    private Mono<Void> show(Claim claim) {
        return people.find(claim.personId())
                .defaultIfEmpty(Person.getDefaultInstance())
                .map(person -> wording.of(claim.decision(), person))
                .flatMap(words -> publish(words).then(claims.show(claim, words)));
    }

    /** The log has the words before anybody sees them. */
    private Mono<Void> publish(Prompt words) {
        return log.write(Topics.PROMPT, words.getPersonId(), words.getPromptId(), words);
    }

    private Mono<Instant> send(Claim claim, Channel channel, Attempts before, Optional<Person> person) {
        Prompt words =
                claim.words().orElseGet(() -> wording.of(claim.decision(), person.orElse(Person.getDefaultInstance())));
        Mono<Void> known = claim.words().isPresent() ? Mono.empty() : publish(words);
        return known.then(Mono.defer(() -> attempt.on(channel, claim.with(words), person)))
                .flatMap(outcome -> go(claim, channel, before, outcome));
    }

    private Mono<Instant> go(Claim claim, Channel channel, Attempts before, AttemptOutcome outcome) {
        Instant now = clocks.wall().instant();
        return switch (outcome) {
            case AttemptOutcome.Accepted() -> accepted(claim, channel, before.failed(Instant.EPOCH));
            case AttemptOutcome.RejectedForGood(boolean retire, String cause) ->
                retired(claim, channel, retire, cause).then(goOn(claim, before.refused()));
            case AttemptOutcome.TryAgain(var asked, String _) ->
                goOn(claim, before.failed(now.plus(backoff.after(before.tries() + 1, asked))));
            case AttemptOutcome.Limited(var asked, var _, String _) -> down(claim, before, asked, now);
            case AttemptOutcome.CredentialsRefused _ -> down(claim, before, Optional.empty(), now);
            case AttemptOutcome.Unavailable(Duration after, String _) ->
                goOn(claim, before.unavailable(now.plus(after)));
        };
    }

    private Mono<Instant> down(Claim claim, Attempts before, Optional<Duration> asked, Instant now) {
        Instant next = now.plus(backoff.after(before.tries() + 1, asked));
        return goOn(claim, before.failed(next).unavailable(next));
    }

    private Mono<Void> retired(Claim claim, Channel channel, boolean retire, String cause) {
        return retire
                ? channels.retire(
                        claim.personId(), channel, cause, clocks.event().instant())
                : Mono.empty();
    }

    private Mono<Instant> goOn(Claim claim, Attempts tried) {
        return orElsewhere(
                claim.id(),
                Mono.defer(() -> claims.keepTrying(claim, with(claim, tried), holdUntil()))
                        .retryWhen(UNTIL_RECORDED));
    }

    private Mono<Instant> accepted(Claim claim, Channel channel, Attempts last) {
        int tries = with(claim, last).stream().mapToInt(Attempts::tries).sum();
        ReceiptState state = ReceiptState.RECEIPT_STATE_ACCEPTED;
        return ending.of(
                        claim,
                        new Claim.Fate(
                                state,
                                channel.getId(),
                                "",
                                tries,
                                clocks.event().instant()))
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
