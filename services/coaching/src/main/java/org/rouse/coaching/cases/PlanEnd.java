package org.rouse.coaching.cases;

import java.time.Instant;

/**
 * Until when the person's last plan holds.
 *
 * @param at the first instant after it, where the person lives
 */
public record PlanEnd(String planId, Instant at) {}
