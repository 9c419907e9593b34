package org.rouse.ingest.format.activpal;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.PostureHeld;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Wear;

/** The behaviour of the wearer in an event, by the codes of the manufacturer's algorithms. */
enum EventKind {
    SITTING(0, Posture.POSTURE_SITTING),
    STANDING(1, Posture.POSTURE_STANDING),
    STEPPING(2, Posture.POSTURE_STEPPING),
    CYCLING(2.1, Posture.POSTURE_CYCLING),
    LYING(3, Posture.POSTURE_LYING),
    /** The longest lying of the day, which the manufacturer calls time in bed: it is no sitting, so it becomes sleep. */
    IN_BED(3.1, Posture.POSTURE_UNSPECIFIED),
    LYING_BY_DAY(3.2, Posture.POSTURE_LYING),
    NOT_WORN(4, Posture.POSTURE_UNSPECIFIED),
    SEATED_TRANSPORT(5, Posture.POSTURE_SEATED_TRANSPORT);

    private static final List<EventKind> ALL = List.of(values());

    private final double code;
    private final Posture posture;

    EventKind(double code, Posture posture) {
        this.code = code;
        this.posture = posture;
    }

    /** The kind with this code, however many zeros follow its decimal point. */
    static Optional<EventKind> of(double code) {
        for (EventKind kind : ALL) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Sets the posture or sleep of this kind in an interval. */
    Interval.Builder state(Interval.Builder interval) {
        return switch (this) {
            case SITTING, STANDING, STEPPING, CYCLING, LYING, LYING_BY_DAY, SEATED_TRANSPORT ->
                interval.setPosture(PostureHeld.newBuilder().setPosture(posture));
            case IN_BED -> interval.setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP));
            case NOT_WORN -> interval.setWear(Wear.newBuilder().setWorn(false));
        };
    }
}
