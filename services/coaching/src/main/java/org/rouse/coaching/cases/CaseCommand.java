package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Locale;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;

/**
 * What somebody asks for.
 *
 * @param actor    subject of the token that asks
 * @param role     as what; whether it may see the person was settled when it was asked
 * @param expected of the case that is changed
 */
public record CaseCommand(String actor, ActorRole role, Instant at, Expected expected, CaseChange change) {

    CaseEvent.Actor by() {
        return new CaseEvent.Actor(actor, role.name().toLowerCase(Locale.ROOT));
    }
}
