package org.rouse.local.analyze;

import org.rouse.coaching.movement.state.InMemoryTimeline;
import org.rouse.coaching.movement.state.Timeline;

/** The data kept of one person. */
record Subject(Timeline timeline, MeasuredMinutes measured) {

    Subject() {
        this(new InMemoryTimeline(), new MeasuredMinutes());
    }
}
