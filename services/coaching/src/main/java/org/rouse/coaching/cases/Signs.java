package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The inputs of grounds that are stored nowhere else.
 *
 * @param unansweredSince when the first of the latest prompts without any response was sent
 * @param answeredAt      time of the latest response
 * @param uncleared       since when the person has no clearance
 * @param week            the latest verdict
 * @param wear            the latest count
 * @param broken          providers whose account has to be linked again
 */
public record Signs(
        Optional<Instant> unansweredSince,
        Optional<Instant> answeredAt,
        Optional<Instant> uncleared,
        Optional<WeekStand> week,
        Optional<Wear> wear,
        SortedSet<String> broken) {

    /** The most providers that are tracked. */
    public static final int MOST_PROVIDERS = 8;

    /** The signs of an unknown person. */
    public static final Signs NONE = new Signs(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());

    public Signs {
        broken = Collections.unmodifiableSortedSet(
                new TreeSet<>(broken.stream().sorted().limit(MOST_PROVIDERS).toList()));
    }

    /** A prompt that reached the person expired at that time without a response. */
    public Signs unanswered(Instant at) {
        boolean before = unansweredSince.isPresent()
                || answeredAt.filter(answered -> !at.isAfter(answered)).isPresent();
        return before ? this : new Signs(Optional.of(at), answeredAt, uncleared, week, wear, broken);
    }

    /** A response came at that time. */
    public Signs answered(Instant at) {
        if (answeredAt.filter(last -> !at.isAfter(last)).isPresent()) {
            return this;
        }
        return new Signs(
                unansweredSince.filter(since -> since.isAfter(at)), Optional.of(at), uncleared, week, wear, broken);
    }

    /** @param since when the person lost the clearance, where that is known more exactly than the current time */
    public Signs cleared(boolean cleared, Instant since) {
        return cleared == uncleared.isEmpty()
                ? this
                : new Signs(
                        unansweredSince,
                        answeredAt,
                        cleared ? Optional.empty() : Optional.of(since),
                        week,
                        wear,
                        broken);
    }

    public Signs with(WeekStand judged, Wear counted) {
        return new Signs(unansweredSince, answeredAt, uncleared, Optional.of(judged), Optional.of(counted), broken);
    }

    public Signs broken(SortedSet<String> providers) {
        return new Signs(unansweredSince, answeredAt, uncleared, week, wear, providers);
    }
}
