package org.rouse.coaching.aerobic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How an activity moves a person along, which decides what a device on the wrist must detect while it lasts: steps on foot, a raised pulse
 * on wheels. Neither is to be expected of a rower, a swimmer or somebody on a yoga mat.
 */
public enum Locomotion {
    ON_FOOT,
    ON_WHEELS,
    NEITHER;

    /** Headings of the 2024 Compendium: bicycling, running, walking. */
    private static final String BICYCLING = "01";

    private static final String RUNNING = "12";
    private static final String WALKING = "17";

    private static final Set<String> STATIONARY_CYCLING = Set.of("indoor-cycling");
    private static final Set<String> FOOT_WORDS = Set.of(
            "walk",
            "walking",
            "run",
            "running",
            "jog",
            "jogging",
            "hike",
            "hiking",
            "trekking",
            "snowshoeing",
            "orienteering");
    private static final Set<String> WHEEL_WORDS = Set.of(
            "bike",
            "biking",
            "cycling",
            "bicycling",
            "handcycling",
            "bmx",
            "skating",
            "skateboarding",
            "wheelchair",
            "scooter");
    private static final Set<String> NO_GROUND = Set.of("water", "aqua", "pool", "ice");

    /** The locomotion of an activity by its name in evidence: by its heading in the catalogue, else by the words of the name. */
    public static Locomotion of(String activity) {
        Optional<Activity> known = ActivityCatalogue.standard().find(activity);
        return known.map(Locomotion::of).orElseGet(() -> byWords(activity));
    }

    private static Locomotion of(Activity known) {
        if (STATIONARY_CYCLING.contains(known.name())) {
            return ON_WHEELS;
        }
        return switch (known.compendiumCode().substring(0, 2)) {
            case BICYCLING -> ON_WHEELS;
            case RUNNING, WALKING -> ON_FOOT;
            default -> NEITHER;
        };
    }

    private static Locomotion byWords(String activity) {
        Set<String> words = Set.copyOf(
                Arrays.asList(activity.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
        if (words.stream().anyMatch(NO_GROUND::contains)) {
            return NEITHER;
        }
        if (words.stream().anyMatch(WHEEL_WORDS::contains)) {
            return ON_WHEELS;
        }
        return words.stream().anyMatch(FOOT_WORDS::contains) ? ON_FOOT : NEITHER;
    }
}
