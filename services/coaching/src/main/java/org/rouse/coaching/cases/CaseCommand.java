package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Locale;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;

/**
 * A command about cases.
 *
 * @param actor    subject of the caller's token
 * @param role     role of the caller; access to the person was checked when the command was sent
 * @param expected expected state of the changed case
 */
public record CaseCommand(String actor, ActorRole role, Instant at, Expected expected, CaseChange change) {

    CaseEvent.Actor by() {
        return new CaseEvent.Actor(actor, role.name().toLowerCase(Locale.ROOT));
    }
}
