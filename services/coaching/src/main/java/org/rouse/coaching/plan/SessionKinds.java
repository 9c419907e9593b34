package org.rouse.coaching.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Exercise;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;

/** Decides the component of a typed workout or a logged session; aerobic exercise is counted in minutes, not in sessions. */
public final class SessionKinds {

    /** The fewest minutes of a session. */
    public static final int LEAST_MINUTES = 10;

    private static final Map<String, Component> BY_ACTIVITY = Map.of(
            "yoga", Component.YOGA,
            "power-yoga", Component.YOGA,
            "vinyasa-yoga", Component.YOGA,
            "water-exercise", Component.WATER,
            "water-walking", Component.WATER,
            "core-training", Component.CORE,
            "pilates", Component.CORE,
            "strength-training", Component.WEIGHTS);

    /**
     * A session that the person logged, or a typed workout that a device recorded.
     *
     * @param on the local day on which it began
     */
    public record Session(String activity, Instant start, int minutes, LocalDate on) {

        private Instant end() {
            return start.plus(Duration.ofMinutes(minutes));
        }
    }

    private SessionKinds() {}

    /**
     * The days with a session of each component; sessions that are too short do not count. One that begins before another of the component
     * is over is the same session, logged and recorded, and counts on the day of the earlier begin.
     */
    public static Map<Component, Set<LocalDate>> days(Stream<Session> sessions) {
        Map<Component, Set<LocalDate>> days = new EnumMap<>(Component.class);
        Map<Component, Instant> over = new EnumMap<>(Component.class);
        sessions.filter(session -> session.minutes() >= LEAST_MINUTES)
                .sorted(Comparator.comparing(Session::start))
                .forEach(session -> of(session.activity()).ifPresent(component -> {
                    if (!session.start().isBefore(over.getOrDefault(component, Instant.MIN))) {
                        days.computeIfAbsent(component, first -> new TreeSet<>())
                                .add(session.on());
                    }
                    over.merge(component, session.end(), (one, other) -> one.isAfter(other) ? one : other);
                }));
        return days;
    }

    /** @param activity in the words of the catalogue of activities, or the id of an exercise */
    public static Optional<Component> of(String activity) {
        return ActivityCatalogue.standard()
                .find(activity)
                .map(Activity::name)
                .flatMap(name -> Optional.ofNullable(BY_ACTIVITY.get(name)))
                .or(() -> ExerciseCatalogue.standard().find(activity).map(Exercise::component))
                .filter(component -> component != Component.MICROBREAK && component != Component.AEROBIC);
    }
}
