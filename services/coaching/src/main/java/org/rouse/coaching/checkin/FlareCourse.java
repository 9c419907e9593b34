package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The course of a person's flares (DOMAIN section 4).
 *
 * @param began  begin of the latest
 * @param said   when the latest was last reported
 * @param over   when the person reported the latest to be over
 * @param before begin of the one before
 */
public record FlareCourse(
        Optional<Instant> began, Optional<Instant> said, Optional<Instant> over, Optional<Instant> before) {

    /** The course of a person who never had a flare. */
    public static final FlareCourse NONE =
            new FlareCourse(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Two flares that began within this time call for a look; and for this time after one no dose rises. */
    public static final Duration TWICE = Duration.ofDays(14);

    /** A flare is reported: a new one, unless the latest still stands at that time. A late report belongs to the flare of its time. */
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

    /** The person reports that it is no worse than usual any more. A later report of theirs takes precedence. */
    FlareCourse over(Instant at) {
        return standsAt(at) && said.filter(at::isAfter).isPresent()
                ? new FlareCourse(began, said, Optional.of(at), before)
                : this;
    }

    /** Whether a flare stands: no catch-up is prompted, and no deficit shown. The first 48 hours stand whatever is reported in them. */
    public boolean standsAt(Instant now) {
        return isEasierAt(now)
                || (over.isEmpty()
                        && began.filter(from -> !now.isBefore(from) && now.isBefore(from.plus(Flare.LASTS)))
                                .isPresent());
    }

    /** Whether nothing may be increased and no exercise suggested: 48 hours from the latest report. */
    public boolean isEasierAt(Instant now) {
        return said.filter(last -> !now.isBefore(began.orElse(last)) && Flare.isEasier(last, now))
                .isPresent();
    }

    /** Whether there was one in the last 14 days. */
    public boolean isRecentAt(Instant now) {
        return said.filter(last -> now.isBefore(last.plus(TWICE))).isPresent();
    }

    /** Why a coach has to look: the latest is not better after 7 days, or it is the second in 14; empty where there is no reason. */
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

    /** The time from which on the latest counts as not better after 7 days, unless it is reported to be over. */
    public Optional<Instant> notBetterFrom() {
        return began.map(from -> from.plus(Flare.LASTS));
    }

    /** Why a coach has to look. */
    public enum Look {
        NOT_BETTER,
        SECOND
    }
}
