package org.rouse.coaching.checkin;

import java.time.Instant;

/**
 * The latest statement of risk facts.
 *
 * @param revision counts statements, from 1
 * @param by       subject of the caller who stated them
 * @param as       scope they acted with
 */
public record StatedFacts(RiskFacts facts, int revision, String by, String as, Instant at) {}
