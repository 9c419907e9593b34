package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What grounds rest on that is kept nowhere else.
 *
 * @param unansweredSince when the first prompt went out on which, as on all that came later, nothing came back
 * @param answeredAt      when something last came back
 * @param uncleared       since when the person has no clearance
 * @param week            as last judged
 * @param wear            as last counted
 * @param broken          providers whose account has to be linked again
 */
public record Signs(
        Optional<Instant> unansweredSince,
        Optional<Instant> answeredAt,
        Optional<Instant> uncleared,
        Optional<WeekStand> week,
        Optional<Wear> wear,
        SortedSet<String> broken) {

    /** Accounts of so many providers are looked at. */
    public static final int MOST_PROVIDERS = 8;

    /** Of somebody of whom nothing is known. */
    public static final Signs NONE = new Signs(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());

    public Signs {
        broken = Collections.unmodifiableSortedSet(
                new TreeSet<>(broken.stream().sorted().limit(MOST_PROVIDERS).toList()));
    }

    /** A prompt that reached the person then could not be heeded any more, and nothing came back on it. */
    public Signs unanswered(Instant at) {
        boolean before = unansweredSince.isPresent()
                || answeredAt.filter(answered -> !at.isAfter(answered)).isPresent();
        return before ? this : new Signs(Optional.of(at), answeredAt, uncleared, week, wear, broken);
    }

    /** Something came back then. */
    public Signs answered(Instant at) {
        if (answeredAt.filter(last -> !at.isAfter(last)).isPresent()) {
            return this;
        }
        return new Signs(
                unansweredSince.filter(since -> since.isAfter(at)), Optional.of(at), uncleared, week, wear, broken);
    }

    /** @param since when the person came to be without a clearance, if that is known better than by looking now */
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
