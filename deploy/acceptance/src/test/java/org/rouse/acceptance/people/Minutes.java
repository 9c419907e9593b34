package org.rouse.acceptance.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A wrist tracker's measurements of one person, minute by minute without a gap.
 *
 * @param id          the tracker's id of the person
 * @param firstMinute epoch minute of the first values
 * @param intensity   0 sedentary to 3 vigorous
 * @param asleep      whether the tracker took the minute for sleep
 */
public record Minutes(String id, long firstMinute, int[] intensity, int[] steps, boolean[] asleep) {

    /** Minutes [from, to), as positions in the arrays. */
    public record Span(int from, int to) {}

    public int count() {
        return intensity.length;
    }

    public Instant start() {
        return at(0);
    }

    public Instant at(int position) {
        return Instant.ofEpochSecond((firstMinute + position) * 60);
    }

    /** Unbroken sleep. */
    public List<Span> sleeps() {
        List<Span> sleeps = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= count(); i++) {
            boolean asleepNow = i < count() && asleep[i];
            if (asleepNow && from < 0) {
                from = i;
            } else if (!asleepNow && from >= 0) {
                sleeps.add(new Span(from, i));
                from = -1;
            }
        }
        return sleeps;
    }
}
