package org.rouse.planted.coaching.movement.minutes;

import java.net.URI;
import java.time.Instant;
import org.rouse.contracts.v1.Measure;

/** Breaks all three rules of pure packages: an import, the outside world, a clock. */
final class LeaksTheWorld {

    private final Measure measure = Measure.MEASURE_STEPS;
    private final URI elsewhere = URI.create("https://example.org");

    String describe() {
        return measure + " at " + elsewhere + " on " + Instant.now();
    }
}
