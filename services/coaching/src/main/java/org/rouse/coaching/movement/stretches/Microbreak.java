package org.rouse.coaching.movement.stretches;

/** A credited break: movement long enough that ended a stretch, prompted or not. */
public record Microbreak(long firstMinute, int minutes) {}
