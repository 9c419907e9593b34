package org.rouse.planted.coaching.movement.minutes;

import org.hipparchus.linear.RealVector;

/** Calculates where nothing but minutes is looked at. */
final class Calculates {

    double length(RealVector steps) {
        return steps.getNorm();
    }
}
