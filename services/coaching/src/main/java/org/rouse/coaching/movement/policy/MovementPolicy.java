package org.rouse.coaching.movement.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The definitions in force for one person (DOMAIN sections 1 and 2).
 *
 * @param minBreak             consecutive minutes of movement that end a stretch; 1 gives the classic sedentary bout
 * @param longStretch          length from which a stretch is a finding, and the distance of decision points, minutes
 * @param nonWearWindow        consecutive still minutes without proof of wear that show a wearable was not worn; 0 = never
 * @param heartRateWearMinutes a heart rate proves wear for its minute and this many after it
 * @param freshness            age of the newest evidence up to which a stretch may be open
 * @param coveragePercent      least known share of a stretch up to now for a prompt, 0-100
 * @param promptLifetime       from decision to expiry
 * @param microbreak           least length of a break that is credited, minutes
 * @param reportedSleep        false ignores all reports of sleep
 * @param heartRate            empty: heart rate never decides intensity
 * @param sources              the order of sources, for minutes in which several of one rank report movement
 * @param workoutEnd           when a workout counts as over that nobody ended
 */
public record MovementPolicy(
        int minBreak,
        int longStretch,
        int nonWearWindow,
        int heartRateWearMinutes,
        Duration freshness,
        int coveragePercent,
        Duration promptLifetime,
        int microbreak,
        boolean reportedSleep,
        Cutpoints cutpoints,
        Optional<HeartRateReserve> heartRate,
        SourceOrder sources,
        WorkoutEnd workoutEnd) {

    private static final int LONGEST_CONTEXT_MINUTES = 600;

    public MovementPolicy {
        require("minBreak", minBreak, 1, 60);
        require("longStretch", longStretch, 1, 1440);
        require("nonWearWindow", nonWearWindow, 0, LONGEST_CONTEXT_MINUTES);
        require("heartRateWearMinutes", heartRateWearMinutes, 0, 60);
        require("coveragePercent", coveragePercent, 0, 100);
        require("microbreak", microbreak, 1, 60);
        if (freshness.isNegative() || promptLifetime.isNegative()) {
            throw new IllegalArgumentException("freshness and promptLifetime must not be negative");
        }
    }

    /** The defaults of DOMAIN sections 1 and 2. */
    public static MovementPolicy defaults() {
        return new MovementPolicy(
                2,
                20,
                90,
                10,
                Duration.ofMinutes(5),
                80,
                Duration.ofMinutes(10),
                2,
                true,
                Cutpoints.defaults(),
                Optional.empty(),
                SourceOrder.NONE,
                WorkoutEnd.defaults());
    }

    public MovementPolicy withMinBreak(int minutes) {
        return with(parts -> parts.minBreak = minutes);
    }

    public MovementPolicy withLongStretch(int minutes) {
        return with(parts -> parts.longStretch = minutes);
    }

    public MovementPolicy withNonWearWindow(int minutes) {
        return with(parts -> parts.nonWearWindow = minutes);
    }

    public MovementPolicy withFreshness(Duration age) {
        return with(parts -> parts.freshness = age);
    }

    public MovementPolicy withReportedSleep(boolean counts) {
        return with(parts -> parts.reportedSleep = counts);
    }

    public MovementPolicy withCutpoints(Cutpoints points) {
        return with(parts -> parts.cutpoints = points);
    }

    public MovementPolicy withSources(SourceOrder order) {
        return with(parts -> parts.sources = order);
    }

    /**
     * How many minutes on either side of a minute its evidence matters. A reading affects a constant pulse as far as the window, that the
     * wear of the minutes after it, and those a run of zeros as far as the window again.
     */
    public int reach() {
        return nonWearWindow == 0 ? 0 : 2 * (nonWearWindow + heartRateWearMinutes) + 1;
    }

    private MovementPolicy with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new MovementPolicy(
                parts.minBreak,
                parts.longStretch,
                parts.nonWearWindow,
                heartRateWearMinutes,
                parts.freshness,
                coveragePercent,
                promptLifetime,
                microbreak,
                parts.reportedSleep,
                parts.cutpoints,
                heartRate,
                parts.sources,
                workoutEnd);
    }

    /** A mutable copy of a policy. */
    private static final class Parts {

        private int minBreak;
        private int longStretch;
        private int nonWearWindow;
        private Duration freshness;
        private boolean reportedSleep;
        private Cutpoints cutpoints;
        private SourceOrder sources;

        Parts(MovementPolicy policy) {
            minBreak = policy.minBreak;
            longStretch = policy.longStretch;
            nonWearWindow = policy.nonWearWindow;
            freshness = policy.freshness;
            reportedSleep = policy.reportedSleep;
            cutpoints = policy.cutpoints;
            sources = policy.sources;
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + "-" + most + " but is " + value);
        }
    }
}
