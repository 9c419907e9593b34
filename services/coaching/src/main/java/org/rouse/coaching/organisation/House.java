package org.rouse.coaching.organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An organisation as far as it says who sees to whom.
 *
 * @param admins subjects of those who are told what nobody has seen to
 * @param zone   in which the rota is meant
 */
public record House(List<Colleague> coaches, List<String> admins, List<Shift> rota, ZoneId zone) {

    public House {
        coaches = List.copyOf(coaches);
        admins = List.copyOf(admins);
        rota = List.copyOf(rota);
    }

    /** The coaches whose people that coach looks after at that instant, besides their own. */
    public Set<String> coveredBy(String coach, Instant at) {
        return coaches.stream()
                .filter(one -> one.cover()
                        .filter(cover -> cover.by().equals(coach) && cover.holds(at))
                        .isPresent())
                .map(Colleague::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who sees to a person at that instant: their coaches, or who stands in; of a person without one, who answers by the rota then, and
     * where nobody does, all on it.
     *
     * @param assigned subjects of the person's coaches
     * @return none where there is nobody at all
     */
    public List<String> answering(Collection<String> assigned, Instant at) {
        if (!assigned.isEmpty()) {
            return assigned.stream()
                    .map(coach -> seenToBy(coach, at))
                    .distinct()
                    .toList();
        }
        List<String> now = onRota(at);
        return now.isEmpty() ? rota.stream().map(Shift::coach).distinct().toList() : now;
    }

    private List<String> onRota(Instant at) {
        return rota.stream()
                .filter(shift -> shift.covers(at.atZone(zone)))
                .map(shift -> seenToBy(shift.coach(), at))
                .distinct()
                .toList();
    }

    private String seenToBy(String coach, Instant at) {
        Optional<Colleague> known =
                coaches.stream().filter(one -> one.subject().equals(coach)).findAny();
        return known.map(one -> one.seenToBy(at)).orElse(coach);
    }
}
