package org.rouse.coaching.checkin;

import java.time.Instant;

/**
 * Risk facts as they were last stated.
 *
 * @param revision counts statements, from 1
 * @param by       subject of who stated them
 * @param as       the scope they acted with
 */
public record StatedFacts(RiskFacts facts, int revision, String by, String as, Instant at) {}
