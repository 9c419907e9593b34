package org.rouse.coaching.cases;

import java.time.Instant;

/**
 * The end of the person's last plan.
 *
 * @param at the first instant after it, in the person's zone
 */
public record PlanEnd(String planId, Instant at) {}
