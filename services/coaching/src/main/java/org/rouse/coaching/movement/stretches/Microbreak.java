package org.rouse.coaching.movement.stretches;

/** A credited break: enough movement to end a stretch, prompted or not. */
public record Microbreak(long firstMinute, int minutes) {}
