package org.rouse.coaching.command;

import java.time.Instant;

/**
 * What somebody asks for.
 *
 * @param id    no two commands have the same
 * @param actor subject of the token that asks
 * @param role  as what; whether it may was settled when it was asked
 * @param at    when
 */
public record Command(String id, String actor, ActorRole role, Instant at, Expected expected, Change change) {}
