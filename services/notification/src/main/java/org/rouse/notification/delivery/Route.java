package org.rouse.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a person's channels are tried: the preferred one first; the next one when a channel refuses, has failed often enough,
 * asks for too long a wait, or has a provider that is down; once all have failed, the channel that may be tried first.
 *
 * @param triesBeforeFallback attempts on a channel before the next is tried
 * @param patience            longest wait for a channel before the next is tried
 */
public record Route(int triesBeforeFallback, Duration patience) {

    /** The next step of a delivery. */
    public sealed interface Step {

        /** Try this channel now. */
        record Send(Attempts channel) implements Step {}

        /** Wait until this machine time. */
        record Wait(Instant until) implements Step {}

        /** No channel is left. */
        record GiveUp() implements Step {}

        /** Every further attempt would come too late. */
        record Expire() implements Step {}
    }

    /**
     * The next step of a prompt.
     *
     * @param channels  in order of preference, with the attempts on each
     * @param now       machine time
     * @param remaining time until the prompt expires
     */
    public Step next(List<Attempts> channels, Instant now, Duration remaining) {
        if (!remaining.isPositive()) {
            return new Step.Expire();
        }
        List<Attempts> open = channels.stream().filter(one -> !one.rejected()).toList();
        if (open.isEmpty()) {
            return new Step.GiveUp();
        }
        for (Attempts channel : open) {
            if (isDue(channel, now)) {
                return new Step.Send(channel);
            }
            if (isWorthWaitingFor(channel, now)) {
                return waitOrExpire(channel.notBefore(), now, remaining);
            }
        }
        Instant first = open.stream()
                .map(Attempts::notBefore)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return waitOrExpire(first, now, remaining);
    }

    private static boolean isDue(Attempts channel, Instant now) {
        return !channel.notBefore().isAfter(now);
    }

    private boolean isWorthWaitingFor(Attempts channel, Instant now) {
        return !channel.down()
                && channel.tries() < triesBeforeFallback
                && !channel.notBefore().isAfter(now.plus(patience));
    }

    private static Step waitOrExpire(Instant until, Instant now, Duration remaining) {
        return Duration.between(now, until).compareTo(remaining) >= 0 ? new Step.Expire() : new Step.Wait(until);
    }
}
