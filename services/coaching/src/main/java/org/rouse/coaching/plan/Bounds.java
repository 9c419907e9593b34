package org.rouse.coaching.plan;

import java.util.Arrays;
import java.util.List;
import org.rouse.coaching.plan.catalogue.Component;

/**
 * The bounds and defaults of a component's dose (DOMAIN section 4). The upper bounds are the doses that were tried; nothing exceeds them,
 * automatically or by hand.
 */
public enum Bounds {
    /** Minutes of sitting between breaks; length of one. */
    BREAKS(
            Component.MICROBREAK,
            new Range(20, 30, 20),
            new Range(2, 3, 2),
            List.of("every 20 minutes: McLean 2001", "every 30 minutes: Radwan 2022")),
    /** Minutes a week; longest session. */
    AEROBIC(
            Component.AEROBIC,
            new Range(30, 300, 150),
            new Range(10, 45, 45),
            List.of("WHO 2020, 150 to 300 a week", "WalkBack 2024, in people who had recovered")),
    YOGA(
            Component.YOGA,
            new Range(1, 2, 1),
            new Range(10, 75, 60),
            List.of(
                    "Saper 2013, once as good as twice",
                    "Saper 2017, neither worse than physiotherapy nor better than a book")),
    WATER(
            Component.WATER,
            new Range(1, 2, 2),
            new Range(10, 60, 60),
            List.of("Abadi 2019, 39 women of a BMI of 27 and more")),
    CORE(Component.CORE, new Range(1, 3, 3), new Range(5, 20, 15), List.of("Chang 2015", "Hsu 2018")),
    WEIGHTS(
            Component.WEIGHTS,
            new Range(1, 2, 2),
            new Range(10, 60, 30),
            List.of("two a week after a review of technique; the length is our own choice"));

    /** Both ends are inclusive. */
    public record Range(int least, int most, int usual) {

        boolean holds(int value) {
            return value >= least && value <= most;
        }

        String rule() {
            return "must be " + least + " to " + most;
        }
    }

    private final Component component;
    private final Range often;
    private final Range minutes;
    private final List<String> sources;

    Bounds(Component component, Range often, Range minutes, List<String> sources) {
        this.component = component;
        this.often = often;
        this.minutes = minutes;
        this.sources = sources;
    }

    public static Bounds of(Component component) {
        return Arrays.stream(values())
                .filter(one -> one.component == component)
                .findFirst()
                .orElseThrow();
    }

    public Component component() {
        return component;
    }

    /**
     * The bounds of the frequency: sessions a week; for breaks the minutes of sitting between them; for aerobic exercise the minutes a
     * week.
     */
    public Range often() {
        return often;
    }

    /** The bounds of the length of a session or break; for aerobic exercise of the longest session that may be suggested. */
    public Range minutes() {
        return minutes;
    }

    /** The sources of the default, and of the trials. */
    public List<String> sources() {
        return sources;
    }
}
