package org.rouse.coaching.aerobic;

import java.time.LocalDate;

/** One local day's aerobic minutes and how much of the waking day is known, minutes. */
public record AerobicDay(LocalDate date, AerobicMinutes minutes, int knownAwakeMinutes) {}
