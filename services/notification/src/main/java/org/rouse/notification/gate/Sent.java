package org.rouse.notification.gate;

import java.time.Instant;

/** A prompt that was let through. */
public record Sent(Kind kind, Instant at) {}
