package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.ingest.format.fit.StepCounters.Count;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** The messages of one moment about the time since the moment before: most often one, or one for each activity type. */
final class Moment {

    /** The index of a message that also has a heart rate, with which it is accepted. */
    static final long ELSEWHERE = -1;

    private static final int MOST = 1000;

    private final long at;
    private final long previous;
    private final long silence;
    private final List<Told> told = new ArrayList<>();

    /**
     * One message.
     *
     * @param held  the time for which its type and intensity held; empty where they are absent, or their start is unknown
     * @param steps its counter; of {@link FitMessage#ABSENT} steps where it has none
     */
    record Told(long index, long type, long intensity, Span held, Count steps) {

        boolean counts() {
            return steps.steps() != FitMessage.ABSENT;
        }

        boolean holds() {
            return held.length() > 0;
        }

        boolean isStill() {
            return ActivityTypes.intensity(type, intensity) == 0;
        }
    }

    /**
     * @param previous time of the previous message about activity, or {@link FitMessage#ABSENT}
     * @param silence  the longest time since then in which no message came, in milliseconds
     */
    Moment(long at, long previous, long silence) {
        this.at = at;
        this.previous = previous;
        this.silence = silence;
    }

    long silence() {
        return silence;
    }

    long at() {
        return at;
    }

    long previous() {
        return previous;
    }

    void add(Told message) {
        told.add(message);
    }

    boolean isFull() {
        return told.size() == MOST;
    }

    List<Told> told() {
        return told;
    }

    /** The messages with those about stillness last: movement takes precedence. */
    List<Told> movingFirst() {
        return told.stream().sorted(Comparator.comparing(Told::isStill)).toList();
    }

    boolean isSedentary() {
        return told.stream().anyMatch(each -> each.holds() && each.isStill());
    }
}
