package org.rouse.coaching;

import java.util.Optional;
import org.rouse.contracts.v1.Organisation;

/**
 * For how long what is of a person is kept: as their organisation says, and never longer than the deployment keeps it.
 *
 * @param movementDays of minutes, days, stretches and weeks
 */
public record KeptFor(int movementDays) {

    /** @param organisation of the person; empty where they belong to none */
    public static KeptFor of(CoachingSettings settings, Optional<Organisation> organisation) {
        int said = organisation.map(one -> one.getRetention().getMovementDays()).orElse(0);
        int most = settings.topology().retainDays();
        return new KeptFor(said == 0 ? most : Math.min(said, most));
    }
}
