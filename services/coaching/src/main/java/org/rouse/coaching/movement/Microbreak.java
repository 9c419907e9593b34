package org.rouse.coaching.movement;

/** A credited break: movement long enough that ended a stretch, prompted or not. */
public record Microbreak(long firstMinute, int minutes) {}
