package org.rouse.coaching.movement;

/** Consecutive minutes of one state. */
public record StateRun(MinuteState state, int minutes) {}
