package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * An urgent case on which nobody works.
 *
 * @param number of the case
 * @param since  when it came to stand open
 */
public record Waiting(int number, Instant since) {}
