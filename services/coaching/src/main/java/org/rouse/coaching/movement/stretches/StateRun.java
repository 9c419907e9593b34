package org.rouse.coaching.movement.stretches;

import org.rouse.coaching.movement.minutes.MinuteState;

/** Consecutive minutes of one state. */
public record StateRun(MinuteState state, int minutes) {}
