package org.rouse.coaching.alert;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rouse.coaching.organisation.House;

/**
 * The possible recipients of alerts about a person's cases.
 *
 * @param assigned subjects of the person's coaches
 * @param reach    whether recipients can be reached, by subject; one without any failure counts as reachable
 */
public record Staff(House house, List<String> assigned, Function<String, Optional<Reachable>> reach) {

    public Staff {
        assigned = List.copyOf(assigned);
    }

    List<String> answering(Instant at) {
        return house.answering(assigned, at);
    }

    List<String> admins() {
        return house.admins();
    }

    Set<String> everybody(Instant at) {
        Set<String> all = new LinkedHashSet<>(answering(at));
        all.addAll(admins());
        return all;
    }

    boolean fails(String subject) {
        return reach.apply(subject).filter(Reachable::fails).isPresent();
    }

    boolean got(Sent sent) {
        return reach.apply(sent.to()).map(one -> one.got(sent.at())).orElse(true);
    }
}
