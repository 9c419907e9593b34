package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * An alert that was sent.
 *
 * @param to    subject of the recipient's token
 * @param nth   counts the alerts to the same recipient in the same step, from 1
 * @param until when it stops being useful
 */
public record Sent(Step step, String to, int nth, Instant at, Instant until) {}
