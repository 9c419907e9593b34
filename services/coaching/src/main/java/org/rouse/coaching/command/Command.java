package org.rouse.coaching.command;

import java.time.Instant;

/**
 * A command about a person.
 *
 * @param id    unique among commands
 * @param actor subject of the caller's token
 * @param role  role of the caller; access was checked when the command was sent
 * @param at    when it was sent
 */
public record Command(String id, String actor, ActorRole role, Instant at, Expected expected, Change change) {}
