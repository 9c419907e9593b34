package org.rouse.coaching.organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The responsibilities within an organisation.
 *
 * @param admins subjects of the admins, who are alerted to unattended cases
 * @param zone   of the rota
 */
public record House(List<Colleague> coaches, List<String> admins, List<Shift> rota, ZoneId zone) {

    public House {
        coaches = List.copyOf(coaches);
        admins = List.copyOf(admins);
        rota = List.copyOf(rota);
    }

    /** The coaches whom that coach stands in for at that instant. */
    public Set<String> coveredBy(String coach, Instant at) {
        return coaches.stream()
                .filter(one -> one.cover()
                        .filter(cover -> cover.by().equals(coach) && cover.holds(at))
                        .isPresent())
                .map(Colleague::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The coaches responsible for a person at that instant: their own, or those who stand in; for a person without a coach, the ones on
     * duty by the rota, and where nobody is, all on it.
     *
     * @param assigned subjects of the person's coaches
     * @return empty where there is nobody at all
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
