package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * Somebody was told.
 *
 * @param to    subject of their token
 * @param nth   counts what the same person was told in the same step, from 1
 * @param until when it is of no use any more
 */
public record Sent(Step step, String to, int nth, Instant at, Instant until) {}
