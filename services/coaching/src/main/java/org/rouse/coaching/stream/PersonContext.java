package org.rouse.coaching.stream;

import java.time.Instant;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.contracts.v1.Person;

/**
 * Something that happened to one person: all that is needed to decide about it.
 *
 * @param person   settings in force; an empty message where none are known
 * @param zones    where the person lived when
 * @param core     decides by the person's policy
 * @param timeline the person's state; edits are kept when it is saved
 * @param now      one instant for all that is decided of what happened
 */
record PersonContext(
        String personId, Person person, ZoneHistory zones, Movement core, StoredTimeline timeline, Instant now) {}
