package org.rouse.coaching.command;

import java.time.Instant;

/** The zone that the person lives in from this instant on, an IANA id. */
public record Zone(Instant from, String id) {}
