package org.rouse.coaching.command;

import java.time.Instant;

/** From this instant on the person lives in that zone, an IANA id. */
public record Zone(Instant from, String id) {}
