package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a person's flares have gone (DOMAIN section 4).
 *
 * @param began  the latest began
 * @param said   when it was last said of the latest
 * @param over   when the person said that the latest is over
 * @param before when the one before began
 */
public record FlareCourse(
        Optional<Instant> began, Optional<Instant> said, Optional<Instant> over, Optional<Instant> before) {

    /** Of somebody who never had one. */
    public static final FlareCourse NONE =
            new FlareCourse(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Two that began within so long of each other call for somebody to look; and for so long after one no dose rises. */
    public static final Duration TWICE = Duration.ofDays(14);

    /** One is said: another one, unless the latest still stands then. What is told late belongs to the flare it is of. */
    FlareCourse said(Instant at) {
        if (began.isEmpty()) {
            return new FlareCourse(Optional.of(at), Optional.of(at), Optional.empty(), Optional.empty());
        }
        Instant latest = began.get();
        if (at.isBefore(latest)) {
            boolean same = at.plus(Flare.LASTS).isAfter(latest);
            return same
                    ? new FlareCourse(Optional.of(at), said, over, before)
                    : new FlareCourse(
                            began, said, over, before.filter(at::isBefore).or(() -> Optional.of(at)));
        }
        if (standsAt(at)) {
            return new FlareCourse(began, said.filter(at::isBefore).or(() -> Optional.of(at)), over, before);
        }
        return new FlareCourse(Optional.of(at), Optional.of(at), Optional.empty(), began);
    }

    /** The person says that it is no worse than usual any more. What they said later holds. */
    FlareCourse over(Instant at) {
        return standsAt(at) && said.filter(at::isAfter).isPresent()
                ? new FlareCourse(began, said, Optional.of(at), before)
                : this;
    }

    /** Whether one stands: no catch-up is prompted, and no deficit shown. The first 48 hours stand whatever is said in them. */
    public boolean standsAt(Instant now) {
        return isEasierAt(now)
                || (over.isEmpty()
                        && began.filter(from -> !now.isBefore(from) && now.isBefore(from.plus(Flare.LASTS)))
                                .isPresent());
    }

    /** Whether nothing is to be increased and no exercise suggested: 48 hours from when it was last said. */
    public boolean isEasierAt(Instant now) {
        return said.filter(last -> !now.isBefore(began.orElse(last)) && Flare.isEasier(last, now))
                .isPresent();
    }

    /** Whether there was one in the last 14 days. */
    public boolean isRecentAt(Instant now) {
        return said.filter(last -> now.isBefore(last.plus(TWICE))).isPresent();
    }

    /** Why somebody has to look: the latest is not better in 7 days, or it is the second in 14; empty where nobody has to. */
    public Optional<Look> look(Instant now) {
        if (!isRecentAt(now)) {
            return Optional.empty();
        }
        if (over.isEmpty()
                && notBetterFrom().filter(from -> !now.isBefore(from)).isPresent()) {
            return Optional.of(Look.NOT_BETTER);
        }
        boolean second = began.isPresent()
                && before.filter(first -> began.get().isBefore(first.plus(TWICE)))
                        .isPresent();
        return second ? Optional.of(Look.SECOND) : Optional.empty();
    }

    /** From when on the latest is one that is not better in 7 days, unless it is said to be over. */
    public Optional<Instant> notBetterFrom() {
        return began.map(from -> from.plus(Flare.LASTS));
    }

    /** Why somebody has to look. */
    public enum Look {
        NOT_BETTER,
        SECOND
    }
}
