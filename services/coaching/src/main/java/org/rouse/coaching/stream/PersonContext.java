package org.rouse.coaching.stream;

import java.time.Instant;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.contracts.v1.Person;

/**
 * An event of one person, with everything needed to decide about it.
 *
 * @param person   settings in force; an empty message for an unknown person
 * @param zones    the person's zones over time
 * @param core     decides by the person's policy
 * @param timeline the person's state; edits are stored when it is saved
 * @param now      one instant for all decisions about the event
 */
record PersonContext(
        String personId, Person person, ZoneHistory zones, Movement core, StoredTimeline timeline, Instant now) {}
