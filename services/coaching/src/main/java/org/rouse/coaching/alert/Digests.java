package org.rouse.coaching.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.organisation.House;

/** Decides when each coach gets the digest of their cases. A function of its arguments. */
public final class Digests {

    private Digests() {}

    /** A coach, and the zone of their days. */
    public record Reader(String subject, ZoneId zone) {}

    /**
     * A digest.
     *
     * @param day of the coach
     */
    public record Digest(String subject, LocalDate day, Load load) {}

    /**
     * The digests that fell due, each once a day, for coaches with any case.
     *
     * @param from  begin of the time in which they fell due
     * @param now   its end, inclusive; where two would be due within it, only the latest is
     * @param loads by the coach assigned; the empty text stands for people without one
     */
    public static List<Digest> due(
            List<Reader> readers, LocalTime at, Instant from, Instant now, House house, Map<String, Load> loads) {
        List<Digest> due = new ArrayList<>();
        for (Reader reader : readers) {
            Instant last = latest(reader.zone(), at, now);
            Load load = last.isBefore(from) ? Load.NONE : of(reader.subject(), house, loads, now);
            if (!load.isNone()) {
                due.add(new Digest(reader.subject(), last.atZone(reader.zone()).toLocalDate(), load));
            }
        }
        return due;
    }

    /** The first time after that instant at which a digest is due; empty without coaches. */
    public static Optional<Instant> next(List<Reader> readers, LocalTime at, Instant after) {
        return readers.stream().map(reader -> next(reader.zone(), at, after)).min(Instant::compareTo);
    }

    /** The total load of a coach at that instant, for themselves and for those they stand in for. */
    private static Load of(String subject, House house, Map<String, Load> loads, Instant now) {
        return loads.entrySet().stream()
                .filter(one -> house.answering(one.getKey().isEmpty() ? List.of() : List.of(one.getKey()), now)
                        .contains(subject))
                .map(Map.Entry::getValue)
                .reduce(Load.NONE, Load::plus);
    }

    private static Instant latest(ZoneId zone, LocalTime at, Instant now) {
        Instant today = now.atZone(zone).with(at).toInstant();
        return today.isAfter(now) ? now.atZone(zone).minusDays(1).with(at).toInstant() : today;
    }

    private static Instant next(ZoneId zone, LocalTime at, Instant after) {
        Instant today = after.atZone(zone).with(at).toInstant();
        return today.isAfter(after)
                ? today
                : after.atZone(zone).plusDays(1).with(at).toInstant();
    }
}
